using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;

namespace CanCuoc.Chip.Tests.Access;

public sealed class PaceRunTests
{
    [Fact]
    public void Run_OfTheExampleOfIcao_GivesEachOfItsNumbers()
    {
        using var run = new PaceRun(
            PaceExample.Option,
            PaceExample.Drawn(PaceExample.TerminalMappingKey, PaceExample.TerminalKey)
        );
        run.Start();
        Hex(run.OwnPoint).ShouldBe("04" + PaceExample.TerminalMappingPoint);
        run.TryMap(Bytes(PaceExample.Nonce), Bytes("04" + PaceExample.ChipMappingPoint)).ShouldBeTrue();
        Hex(run.OwnPoint).ShouldBe("04" + PaceExample.TerminalPoint);
        run.TryAgree(Bytes("04" + PaceExample.ChipPoint)).ShouldBeTrue();
        Hex(run.OwnToken()).ShouldBe(PaceExample.TerminalToken);
        run.IsOthersToken(Bytes(PaceExample.ChipToken)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(PaceExample.TerminalMappingKey, PaceExample.ChipMappingPoint)]
    [InlineData(PaceExample.ChipMappingKey, PaceExample.TerminalMappingPoint)]
    public void Mapping_OfTheExampleOfIcao_GivesBothSidesItsGenerator(string own, string other)
    {
        var curve = StandardCurve.BrainpoolP256;
        curve.TryDecode(Bytes("04" + other), out var point).ShouldBeTrue();
        var common = curve.Multiply(point, Bytes(own));
        var mapped = StandardCurve.Add(curve.Multiply(curve.Generator, Bytes(PaceExample.Nonce)), common);
        Hex(curve.Encode(mapped)).ShouldBe("04" + PaceExample.MappedGenerator);
        curve.TryDecode(Bytes("04" + PaceExample.ChipPoint), out var chip).ShouldBeTrue();
        Hex(curve.SharedSecret(curve.Multiply(chip, Bytes(PaceExample.TerminalKey))))
            .ShouldBe(PaceExample.SharedSecret);
    }

    [Theory]
    [InlineData(PaceTr03110.TerminalMappingKey, PaceTr03110.ChipMappingPoint, PaceTr03110.TerminalKey)]
    [InlineData(PaceTr03110.ChipMappingKey, PaceTr03110.TerminalMappingPoint, PaceTr03110.ChipKey)]
    public void Run_OfTheExampleOfTr03110_GivesEachOfItsNumbers(string mapping, string other, string key)
    {
        var isTerminal = mapping == PaceTr03110.TerminalMappingKey;
        using var run = new PaceRun(PaceExample.Option, PaceExample.Drawn(mapping, key));
        run.Start();
        Hex(run.OwnPoint).ShouldBe(isTerminal ? PaceTr03110.TerminalMappingPoint : PaceTr03110.ChipMappingPoint);
        run.TryMap(Bytes(PaceTr03110.Nonce), Bytes(other)).ShouldBeTrue();
        Hex(run.OwnPoint).ShouldBe(isTerminal ? PaceTr03110.TerminalPoint : PaceTr03110.ChipPoint);
        run.TryAgree(Bytes(isTerminal ? PaceTr03110.ChipPoint : PaceTr03110.TerminalPoint)).ShouldBeTrue();
        Hex(run.OwnToken()).ShouldBe(isTerminal ? PaceTr03110.TerminalToken : PaceTr03110.ChipToken);
        run.IsOthersToken(Bytes(isTerminal ? PaceTr03110.ChipToken : PaceTr03110.TerminalToken)).ShouldBeTrue();
    }

    /// <summary>The first protected exchange of the example: MSE:Set DST with the name of a CVCA.</summary>
    [Fact]
    public void Session_OfTheExampleOfTr03110_ProtectsAsItShows()
    {
        using var terminal = ProtectedSession.OfSharedSecret(CipherSuite.Aes128, Bytes(PaceTr03110.SharedSecret));
        using var chip = ProtectedSession.OfSharedSecret(CipherSuite.Aes128, Bytes(PaceTr03110.SharedSecret));
        var sent = terminal.Protect(new CommandApdu(0, 0x22, 0x81, 0xB6, Bytes(PaceTr03110.Data)));
        Hex(sent.Data.Span[3..19]).ShouldBe(PaceTr03110.EncryptedData);
        chip.Open(sent, out _).ShouldBe(StatusWord.Success);
        Hex(chip.Protect(new ResponseApdu(StatusWord.Success)).Data.Span)
            .ShouldBe($"990290008E08{PaceTr03110.AnswerMac}");
    }

    [Theory]
    [MemberData(nameof(PaceRows.All), MemberType = typeof(PaceRows))]
    public void Run_OfBothSides_AgreesOnEveryCurveWithEveryCipher(string suite, string curve)
    {
        var option = PaceRows.Option(suite, curve);
        using var terminal = new PaceRun(option, RandomNumberGenerator.GetBytes);
        using var chip = new PaceRun(option, RandomNumberGenerator.GetBytes);
        var nonce = new byte[16];
        terminal.Start();
        chip.Start();
        var (one, other) = (terminal.OwnPoint, chip.OwnPoint);
        terminal.TryMap(nonce, other).ShouldBeTrue("a nonce of zeros leaves the common point");
        chip.TryMap(nonce, one).ShouldBeTrue();
        (one, other) = (terminal.OwnPoint, chip.OwnPoint);
        terminal.TryAgree(other).ShouldBeTrue();
        chip.TryAgree(one).ShouldBeTrue();
        terminal.IsOthersToken(chip.OwnToken()).ShouldBeTrue();
        chip.IsOthersToken(terminal.OwnToken()).ShouldBeTrue();
        terminal.IsOthersToken(terminal.OwnToken()).ShouldBeFalse("an echo");
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes);
}
