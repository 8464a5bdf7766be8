using System.Security.Cryptography;
using CanCuoc.Chip.Personalisation;
using CsCheck;

namespace CanCuoc.Production.Tests;

public sealed class FilesTests
{
    private static readonly ChipSerial Serial = ChipSerial.Read("TEST0001").Value;

    [Fact]
    public void SignedFile_ChangedAnywhere_IsRefused()
    {
        using var issuer = new TestIssuer();
        var file = issuer.Order(2);
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (place, change) =>
                {
                    byte[] changed = [.. file];
                    changed[place] ^= change;
                    return SignedFile.Open(changed, FileKind.ChipOrder, issuer.Key).Refusal is not null;
                },
                iter: 500
            );
    }

    [Fact]
    public void SignedFile_CutAnywhere_IsRefusedAndSaysNoBatch()
    {
        using var issuer = new TestIssuer();
        var file = issuer.Order(2);
        SignedFile.BatchOf(file).Value.ShouldBe(TestIssuer.Batch);
        for (var length = 0; length < file.Length; length++)
        {
            SignedFile
                .Open(file.AsMemory(0, length), FileKind.ChipOrder, issuer.Key)
                .Refusal.ShouldNotBeNull()
                .Code.ShouldBe(SignedFile.Malformed.Code);
            SignedFile.BatchOf(file.AsMemory(0, length)).Refusal.ShouldNotBeNull();
        }
    }

    [Fact]
    public void Rows_ThatAreDoubled_AreRefused()
    {
        using var issuer = new TestIssuer();
        var order = SignedFile.Open(issuer.Order(7, 1, 1), FileKind.ChipOrder, issuer.Key).Value;
        ChipOrder.Parse(order).Refusal.ShouldNotBeNull().Code.ShouldBe(SignedFile.Malformed.Code);
        var row = new SealedRow(1, Serial, new byte[40]);
        foreach (var other in new[] { row with { Order = 2 }, row with { Serial = ChipSerial.Read("TEST0002").Value } })
        {
            var file = SignedFile.Open(issuer.Data([], [row, other]), FileKind.SignedCards, issuer.Key).Value;
            SignedCards.Parse(file).Refusal.ShouldNotBeNull().Code.ShouldBe(SignedFile.Malformed.Code);
        }
    }

    [Fact]
    public void Results_WithFaultAndCard_OrWithNeither_AreRefused()
    {
        using var issuer = new TestIssuer();
        foreach (var (fault, hidden) in new[] { ("X-1", new byte[3]), (null, []) })
        {
            var body = new CardResults(default, [new(1, Serial, fault, hidden)]).Encode();
            var file = SignedFile.Open(issuer.Sign(FileKind.CardResults, body), FileKind.CardResults, issuer.Key).Value;
            CardResults.Parse(file).Refusal.ShouldNotBeNull().Code.ShouldBe(SignedFile.Malformed.Code);
        }
    }

    [Fact]
    public void Bodies_OfAnyBytes_AreRefusedAndNeverThrow() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(
                body =>
                {
                    foreach (var kind in Enum.GetValues<FileKind>())
                    {
                        var file = new SignedFile(kind, 1, body, default);
                        ChipOrder.Parse(file);
                        InitialisedChips.Parse(file);
                        SignedCards.Parse(file);
                        CardResults.Parse(file);
                    }
                    SignedContent.Parse(body);
                },
                iter: 2_000
            );

    [Fact]
    public void BatchSecret_OpensARowOnlyAsItself()
    {
        using var ours = BatchKey.Generate();
        using var theirs = BatchKey.Generate();
        using var sealing = ours.Agree(7, theirs.PublicKey).Value;
        using var opening = theirs.Agree(7, ours.PublicKey).Value;
        using var another = theirs.Agree(8, ours.PublicKey).Value;
        var hidden = sealing.Seal(FileKind.SignedCards, 1, Serial, "content"u8);

        opening.Open(FileKind.SignedCards, 1, Serial, hidden).Value.ShouldBe("content"u8.ToArray());
        foreach (
            var refused in new[]
            {
                opening.Open(FileKind.CardResults, 1, Serial, hidden),
                opening.Open(FileKind.SignedCards, 2, Serial, hidden),
                opening.Open(FileKind.SignedCards, 1, ChipSerial.Read("TEST0002").Value, hidden),
                opening.Open(FileKind.SignedCards, 1, Serial, hidden.AsSpan(1)),
                opening.Open(FileKind.SignedCards, 1, Serial, []),
                another.Open(FileKind.SignedCards, 1, Serial, hidden),
            }
        )
            refused.Refusal.ShouldNotBeNull().Code.ShouldBe(BatchSecret.NotOpened.Code);
    }

    [Fact]
    public void BatchSecret_ServesManyThreads()
    {
        using var ours = BatchKey.Generate();
        using var theirs = BatchKey.Generate();
        using var sealing = ours.Agree(7, theirs.PublicKey).Value;
        using var opening = theirs.Agree(7, ours.PublicKey).Value;
        var content = new byte[20_000];

        Parallel.For(
            0,
            200,
            order =>
            {
                var hidden = sealing.Seal(FileKind.SignedCards, order, Serial, content);
                opening.Open(FileKind.SignedCards, order, Serial, hidden).Refusal.ShouldBeNull();
            }
        );
    }

    [Fact]
    public void BatchKey_KeptAndReadAgain_SharesTheSameSecret()
    {
        using var ours = BatchKey.Generate();
        using var theirs = BatchKey.Generate();
        using var kept = BatchKey.Import(ours.Export());
        using var sealing = kept.Agree(7, theirs.PublicKey).Value;
        using var opening = theirs.Agree(7, ours.PublicKey).Value;

        var hidden = sealing.Seal(FileKind.CardResults, 1, Serial, "content"u8);

        opening.Open(FileKind.CardResults, 1, Serial, hidden).Refusal.ShouldBeNull();
        ours.Agree(7, new byte[91]).Refusal.ShouldNotBeNull().Code.ShouldBe(SignedFile.Malformed.Code);
    }

    [Fact]
    public void ZoneKey_GoesThroughItsFile()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = ZoneKey.Of(signer);

        ZoneKey.ReadPem(key.ToPem()).Value.ShouldBe(key);
        key.Fingerprint.Length.ShouldBe(64 + 15);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (
            var text in new[]
            {
                "",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                ZoneKey.Of(other).ToPem(),
            }
        )
            ZoneKey.ReadPem(text).Refusal.ShouldNotBeNull().Code.ShouldBe(ZoneKey.Malformed.Code);
    }
}
