using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

public sealed class ChipMemoryTests
{
    private static readonly byte[] Image = new ChipMemory(IssuedCard.Content, IssuedCard.Keys).Encode();

    [Fact]
    public void Parse_OfAnImage_GivesFilesAndKeysBack()
    {
        using var memory = ChipMemory.Parse(Image).Value;
        memory.Content.Files.Keys.Order().ShouldBe(IssuedCard.Content.Files.Keys.Order());
        foreach (var (file, bytes) in IssuedCard.Content.Files)
            memory.Content.Files[file].ToArray().ShouldBe(bytes.ToArray());
        memory.HoldsItsKeys.ShouldBeTrue();
        memory.Encode().ShouldBe(Image);
    }

    [Fact]
    public void Parse_OfAnImageWithKeysOfEveryKind_GivesThemBack()
    {
        foreach (var signing in SigningChips.Keys.Values)
        {
            using var agreeing = IssuedCard.Agreeing(
                (7, ECCurve.NamedCurves.nistP384, [ChipAuthenticationProtocol.Aes256]),
                (300, ECCurve.NamedCurves.nistP256, [.. ChipAuthenticationProtocol.All])
            );
            var keys = new ChipKeys(agreeing.Agreement, signing);
            using var memory = ChipMemory.Parse(new ChipMemory(IssuedCard.Of(keys), keys).Encode()).Value;
            memory.HoldsItsKeys.ShouldBeTrue();
            memory.Keys.Agreement.Select(key => (key.Id, key.Protocols.Count)).ShouldBe([(7, 1), (300, 4)]);
            memory.Keys.Signing.ShouldNotBeNull().Hash.ShouldBe(signing.Hash);
        }
    }

    [Fact]
    public async Task Chip_OfAnImageReadAgain_IsStillGenuine()
    {
        using var memory = ChipMemory.Parse(Image).Value;
        using var chip = new SoftwareChip(memory);
        using var session = (await BasicAccessControl.OpenAsync(chip, Invented.Zone.Key, default)).Value;
        var offer = ChipAuthenticationOffer.BestOf(memory.Content.DataGroup14.ShouldNotBeNull()).ShouldNotBeNull();
        (await ChipAuthentication.RunAsync(session, offer, default)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void HoldsItsKeys_WithTheKeysOfAnother_IsFalse()
    {
        using var others = ChipKeys.Generate();
        new ChipMemory(IssuedCard.Content, others).HoldsItsKeys.ShouldBeFalse();
        using var signingOnly = new ChipKeys([], others.Signing);
        new ChipMemory(IssuedCard.Content, signingOnly).HoldsItsKeys.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("3003020102", "another version")]
    [InlineData("3003020101", "no files")]
    [InlineData("30050201013000", "no keys")]
    [InlineData("6109020101", "no sequence")]
    public void Parse_OfAnotherImage_IsRefused(string hex, string why) =>
        ChipMemory
            .Parse(Convert.FromHexString(hex))
            .Refusal.ShouldNotBeNull(why)
            .Code.ShouldBeOneOf("CHI-20", "CHI-21");

    [Fact]
    public void Parse_OfAnImageCutAnywhere_IsRefused() =>
        Gen.Int[0, Image.Length - 1].Sample(length => ChipMemory.Parse(Image.AsMemory(0, length)).Refusal is not null);

    [Fact]
    public void Parse_OfADamagedImage_NeverThrows() =>
        Gen.Select(Gen.Int[0, Image.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    byte[] damaged = [.. Image];
                    damaged[place] = value;
                    if (!ChipMemory.Parse(damaged).IsRefused(out _, out var memory))
                        memory.Dispose();
                },
                iter: 1_000
            );
}
