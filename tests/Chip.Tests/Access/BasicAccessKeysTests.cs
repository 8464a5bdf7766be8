using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tests.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.Access;

public sealed class BasicAccessKeysTests
{
    [Fact]
    public void Seal_OfTheWorkedExample_GivesBothTokens()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        var (terminal, chip) = (WorkedExample.Terminal, WorkedExample.Chip);
        Convert
            .ToHexString(keys.Seal(terminal.Nonce, chip.Nonce, terminal.HalfKey))
            .ShouldBe(WorkedExample.TerminalToken);
        Convert.ToHexString(keys.Seal(chip.Nonce, terminal.Nonce, chip.HalfKey)).ShouldBe(WorkedExample.ChipToken);
    }

    [Fact]
    public void TryOpen_OfTheWorkedExample_GivesTheHalfKeys()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        var (terminal, chip) = (WorkedExample.Terminal, WorkedExample.Chip);
        keys.TryOpen(Convert.FromHexString(WorkedExample.TerminalToken), [], chip.Nonce, out var asked).ShouldBeTrue();
        asked.Nonce.ShouldBe(terminal.Nonce);
        asked.HalfKey.ShouldBe(terminal.HalfKey);
        keys.TryOpen(Convert.FromHexString(WorkedExample.ChipToken), chip.Nonce, terminal.Nonce, out var answered)
            .ShouldBeTrue();
        answered.HalfKey.ShouldBe(chip.HalfKey);
    }

    [Fact]
    public void TryOpen_WithAnotherCardsKey_IsFalse()
    {
        using var keys = BasicAccessKeys.Of(MrzKey.Of("L898902C<", "690806", "940624"));
        keys.TryOpen(Convert.FromHexString(WorkedExample.TerminalToken), [], WorkedExample.Chip.Nonce, out _)
            .ShouldBeFalse();
    }

    [Fact]
    public void TryOpen_OfATokenForOtherNonces_IsFalse()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        var token = Convert.FromHexString(WorkedExample.ChipToken);
        var other = new byte[BasicAccessKeys.NonceLength];
        keys.TryOpen(token, WorkedExample.Chip.Nonce, other, out _).ShouldBeFalse("not for this receiver");
        keys.TryOpen(token, other, WorkedExample.Terminal.Nonce, out _).ShouldBeFalse("not of this sender");
    }

    [Fact]
    public void TryOpen_OfATokenOfAnyOtherLength_IsFalse()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        Gen.Byte.Array[0, 100]
            .Where(token => token.Length != BasicAccessKeys.TokenLength)
            .Sample(token => !keys.TryOpen(token, [], WorkedExample.Chip.Nonce, out _));
    }

    [Fact]
    public void TryOpen_OfATokenWithAnyBitFlipped_IsFalse()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        var token = Convert.FromHexString(WorkedExample.TerminalToken);
        for (var bit = 0; bit < 8 * token.Length; bit++)
            keys.TryOpen(Tampered.Flip(token, bit), [], WorkedExample.Chip.Nonce, out _).ShouldBeFalse($"bit {bit}");
    }
}
