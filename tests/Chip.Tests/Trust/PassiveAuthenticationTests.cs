using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>The genuine card, and forgeries of its files. Those of its signer are beside this file.</summary>
public sealed class PassiveAuthenticationTests
{
    private static readonly DateTimeOffset Now = Invented.Signed.AddMonths(6);

    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    public static readonly TheoryData<string, DataGroup13> OtherCitizens = new()
    {
        { "personal number", Invented.Citizen with { Number = PersonalNumber.Parse("001090000124", null) } },
        { "birth", Invented.Citizen with { Birth = PartialDate.Parse("02/01/1990", null) } },
        { "sex", Invented.Citizen with { Sex = Sex.Female } },
        { "expiry", Invented.Citizen with { Expires = null } },
        { "nationality", Invented.Citizen with { Nationality = Country.Read("LAO").Value } },
    };

    [Fact]
    public void Judge_OfAGenuineCard_PassesTenChecks()
    {
        var checks = PassiveAuthentication.Judge(Card, SpecimenSigners.Trust, Now);
        checks.Count.ShouldBe(10);
        checks.ShouldAllBe(check => check.IsPassed);
        checks.Select(check => check.Title).ShouldBeUnique();
    }

    [Fact]
    public void Judge_AsOldAsAHolderCanBecome_StillPasses() =>
        PassiveAuthentication
            .Judge(Card, SpecimenSigners.Trust, Invented.Signed.AddYears(65))
            .ShouldAllBe(check => check.IsPassed);

    [Fact]
    public void Judge_WithAnyByteOfThePortraitChanged_SaysWhichFileDiffers()
    {
        var portrait = Card.Files[FileIdentifier.DG2].ToArray();
        Gen.Int[portrait.Length - 1_900, portrait.Length - 3]
            .Sample(
                place =>
                {
                    byte[] changed = [.. portrait];
                    changed[place] ^= 0x01;
                    Failures(Card.With(FileIdentifier.DG2, changed)).ShouldBe(["CHI-48 DG2"]);
                },
                iter: 50
            );
    }

    [Fact]
    public void Judge_WithThePortraitOfAnotherCard_SaysWhichFileDiffers() =>
        Failures(Card.With(FileIdentifier.DG2, Forged.PortraitOfAnother)).ShouldBe(["CHI-48 DG2"]);

    [Fact]
    public void Judge_WithTheHashRewrittenToo_FindsTheSignature()
    {
        var portrait = Forged.PortraitOfAnother;
        var security = Card.Files[FileIdentifier.SOD].ToArray();
        var place = security.AsSpan().IndexOf(Card.Security.Hashes[2].Span);
        SHA256.HashData(portrait.Span).CopyTo(security.AsSpan(place));
        Failures(Card.With(FileIdentifier.DG2, portrait).With(FileIdentifier.SOD, security)).ShouldBe(["CHI-43 "]);
    }

    [Fact]
    public void Judge_WithAnotherResidence_SaysWhichFileDiffers()
    {
        var moved = Invented.Citizen with { PermanentResidence = "Số 2 phố Bịa Đặt, Phường Ba Đình" };
        Failures(Card.With(FileIdentifier.DG13, moved.Encode())).ShouldBe(["CHI-48 DG13"]);
    }

    [Fact]
    public void Judge_WithAZoneOfAnother_SaysThatItDiffersAndDisagrees()
    {
        var other = Invented.Citizen with { Number = PersonalNumber.Parse("001090000124", null) };
        Failures(Card.With(FileIdentifier.DG1, Forged.ZoneOf(other).Encode()))
            .ShouldBe(["CHI-48 DG1", "CHI-51 personal number"]);
    }

    [Theory]
    [MemberData(nameof(OtherCitizens), DisableDiscoveryEnumeration = true)]
    public void Judge_OfZoneAndCitizenThatAreTwoPersonsThoughSigned_SaysInWhatTheyDisagree(
        string what,
        DataGroup13 other
    ) =>
        Failures(
                Card.With(FileIdentifier.DG13, other.Encode())
                    .SignedBy(SpecimenSigners.DocumentKey, SpecimenSigners.Document)
            )
            .ShouldBe([$"CHI-51 {what}"]);

    [Fact]
    public void Judge_WithAFileThatOnlyTheListNames_SaysWhichIsMissing()
    {
        var list = new CommonDataElements([.. Card.Common.DataGroups, FileIdentifier.DG14]);
        Failures(Card.With(FileIdentifier.COM, list.Encode())).ShouldBe(["CHI-49 DG14"]);
    }

    [Fact]
    public void Judge_WithASignedFileTakenAway_SaysWhichIsMissing()
    {
        var whole = Card.With(FileIdentifier.DG15, new byte[] { 0x6F, 0x00 })
            .SignedBy(SpecimenSigners.DocumentKey, SpecimenSigners.Document);
        Failures(whole).ShouldBeEmpty();
        var rest = whole.Files.Where(file => file.Key != FileIdentifier.DG15).ToDictionary();
        Failures(LogicalDataStructure.Parse(rest).Value).ShouldBe(["CHI-49 DG15"]);
    }

    [Fact]
    public void Judge_WithFingersThatTheChipWithholds_Passes()
    {
        var list = new CommonDataElements([.. Card.Common.DataGroups, FileIdentifier.DG3]);
        Failures(Card.With(FileIdentifier.COM, list.Encode())).ShouldBeEmpty();
    }

    [Fact]
    public void Judge_WithAFileThatNobodySigned_SaysWhich() =>
        Failures(Card.With(FileIdentifier.DG11, new byte[] { 0x6B, 0x00 })).ShouldBe(["CHI-50 DG11"]);

    [Fact]
    public void Judge_OfADamagedSecurityObject_BelievesNothingElseAndNeverThrows()
    {
        var file = Card.Files[FileIdentifier.SOD].ToArray();
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[0, 7])
            .Sample(
                (place, bit) =>
                {
                    byte[] damaged = [.. file];
                    damaged[place] ^= (byte)(1 << bit);
                    var files = Card.Files.ToDictionary();
                    files[FileIdentifier.SOD] = damaged;
                    if (LogicalDataStructure.Parse(files).IsRefused(out _, out var card) || Failures(card).Any())
                        return;
                    // what CMS does not sign, such as its own version
                    card.Security.SignerCertificate.ToArray().ShouldBe(Card.Security.SignerCertificate.ToArray());
                    card.Security.SigningTime.ShouldBe(Card.Security.SigningTime);
                    card.Security.Hashes.Count.ShouldBe(3);
                },
                iter: 500
            );
    }

    private static IEnumerable<string> Failures(LogicalDataStructure card) =>
        PassiveAuthentication
            .Judge(card, SpecimenSigners.Trust, Now)
            .Where(check => !check.IsPassed)
            .Select(check => $"{check.Reason!.Code} {check.Reason.About}");
}
