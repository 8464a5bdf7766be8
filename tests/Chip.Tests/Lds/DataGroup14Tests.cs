using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Tests.Proof;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DataGroup14Tests
{
    // the infos of EF.CardSecurity in the worked example of TR-03110 (ECDH), but for those of other protocols
    private const string WorkedExample =
        "6E81BC"
        + "3181B9"
        + "300D060804007F00070202020201023012060A04007F00070202030202020102020101"
        + "3012060A04007F0007020204020202010202010D301C060904007F000702020302300C060704007F0007010202010D020101"
        + "3062060904007F0007020201023052300C060704007F0007010202010D03420004"
        + "A44EBE5451DF7AADB01E459B8C928A87746A57927C8C28A6775C97A7E1FE8D9A"
        + "46FF4A1CC7E4D1389AEA19758E4F75C28C598FD734AEBEB135337CF95BE12E94020101";

    [Fact]
    public void Encode_OfACitizensChip_TellsWhatEfCardAccessTellsAndTheKeys()
    {
        var group = IssuedCard.Content.DataGroup14.ShouldNotBeNull();
        SecurityInfos.OfCitizenCard.All.Except(group.Infos.All).ShouldBeEmpty();
        group.Infos.All.Count.ShouldBe(5);
        group.TerminalAuthentication.ShouldBe([new TerminalAuthenticationInfo(1)]);
        group.ChipAuthentication.ShouldBe([new ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.2", 1, null)]);
        group.ActiveAuthentication.ShouldBe(new ActiveAuthenticationInfo("0.4.0.127.0.7.1.1.4.1.3"));
        group.PACE.ShouldBe([new PACEInfo("0.4.0.127.0.7.2.2.4.2.2", 2, 13)]);
        var key = group.ChipAuthenticationKeys.ShouldHaveSingleItem();
        (key.Protocol, key.KeyId).ShouldBe((ChipAuthenticationPublicKeyInfo.EllipticCurve, null));
        key.Key.ToArray().ShouldBe(IssuedCard.Keys.Agreement[0].PublicKey);
    }

    [Fact]
    public void Parse_OfTheWorkedExample_FindsKeyAndProtocol()
    {
        var group = DataGroup14.Parse(Convert.FromHexString(WorkedExample)).Value;
        Convert.ToHexString(group.Encode()).Length.ShouldBe(WorkedExample.Length);
        group.TerminalAuthentication.ShouldBe([new TerminalAuthenticationInfo(2)]);
        group.ChipAuthentication.ShouldBe([new ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.2", 2, 1)]);
        var key = group.ChipAuthenticationKeys.ShouldHaveSingleItem();
        (key.Protocol, key.KeyId).ShouldBe(("0.4.0.127.0.7.2.2.1.2", 1));
        group.ActiveAuthentication.ShouldBeNull();
    }

    [Fact]
    public void Parse_OfAnEncodedGroup_GivesItBack()
    {
        using var keys = IssuedCard.Agreeing(
            (5, ECCurve.NamedCurves.nistP384, [.. ChipAuthenticationProtocol.All]),
            (1_000, ECCurve.NamedCurves.brainpoolP384r1, [ChipAuthenticationProtocol.Aes256])
        );
        var file = keys.PublicGroups(SecurityInfos.OfCitizenCard)[FileIdentifier.DG14];
        var group = DataGroup14.Parse(file).Value;
        group.Encode().ShouldBe(file.ToArray());
        group.ChipAuthenticationKeys.Select(key => key.KeyId).Order().ShouldBe([5, 1_000]);
        group.ChipAuthentication.Count().ShouldBe(6);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("6E00", "no set")]
    [InlineData("6E023000", "a sequence")]
    [InlineData("6E0431023000", "an info without protocol")]
    [InlineData("6E03310000", "a byte too much")]
    [InlineData("6F023100", "the tag of another group")]
    public void Parse_OfRubbish_IsRefused(string hex, string why) =>
        DataGroup14.Parse(Convert.FromHexString(hex)).Refusal.ShouldNotBeNull(why).Code.ShouldBe("CHI-67");

    [Fact]
    public void BestOf_WithoutAWordAboutCiphers_IsTripleDes()
    {
        var key = new ChipAuthenticationPublicKeyInfo(
            ChipAuthenticationPublicKeyInfo.EllipticCurve,
            IssuedCard.Keys.Agreement[0].PublicKey,
            KeyId: null
        );
        var offer = ChipAuthenticationOffer.BestOf(new DataGroup14(new([key.Write()])));
        offer.ShouldNotBeNull().Protocol.ShouldBe(ChipAuthenticationProtocol.TripleDes);
    }

    [Fact]
    public void BestOf_WithProtocolsOfOtherKeysOrKindsOnly_IsNone()
    {
        var key = IssuedCard.Keys.Agreement[0].PublicKey;
        var curve = new ChipAuthenticationPublicKeyInfo(ChipAuthenticationPublicKeyInfo.EllipticCurve, key, 1);
        var classic = new ChipAuthenticationPublicKeyInfo("0.4.0.127.0.7.2.2.1.1", key, 1);
        var unknown = new ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.9", 1, 1);
        ChipAuthenticationOffer.BestOf(new DataGroup14(new([curve.Write(), unknown.Write()]))).ShouldBeNull();
        ChipAuthenticationOffer.BestOf(new DataGroup14(new([classic.Write()]))).ShouldBeNull();
        ChipAuthenticationOffer.BestOf(new DataGroup14(SecurityInfos.OfCitizenCard)).ShouldBeNull();
    }

    [Fact]
    public void Parse_OfADamagedGroup_NeverThrowsNorDoesWhoReadsItsKeys()
    {
        byte[][] groups =
        [
            .. IssuedCard.Keys.PublicGroups(SecurityInfos.OfCitizenCard).Values.Select(file => file.ToArray()),
            Convert.FromHexString(WorkedExample),
            WrittenOut(),
        ];
        Gen.Select(Gen.Int[0, groups.Length - 1], Gen.Int[0, 1_000], Gen.Byte)
            .Sample(
                (which, place, value) =>
                {
                    byte[] damaged = [.. groups[which]];
                    damaged[place % damaged.Length] = value;
                    if (!DataGroup14.Parse(damaged).IsRefused(out _, out var group))
                        _ = ChipAuthenticationOffer.BestOf(group);
                    if (!DataGroup15.Parse(damaged).IsRefused(out _, out var signing))
                        ProofKey.Read(signing, told: null)?.Dispose();
                },
                iter: 3_000
            );
    }

    /// <summary>A key whose curve is written out, as many passports have it.</summary>
    private static byte[] WrittenOut()
    {
        using var named = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var parameters = named.ExportExplicitParameters(includePrivateParameters: false);
        using var key = ECDiffieHellman.Create(parameters);
        var info = new ChipAuthenticationPublicKeyInfo(
            ChipAuthenticationPublicKeyInfo.EllipticCurve,
            key.ExportSubjectPublicKeyInfo(),
            KeyId: null
        );
        return new DataGroup14(new([info.Write()])).Encode();
    }
}
