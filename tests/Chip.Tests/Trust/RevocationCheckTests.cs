using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Revocation as passive authentication sees it: a revoked signer is a no, a missing list is said.</summary>
public sealed class RevocationCheckTests
{
    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    private static TrustStore Trust => SpecimenSigners.Trust;

    [Fact]
    public void Judge_BySignerRevoked_FailsThatCheckAlone()
    {
        var store = Trust.Admit(Lists.WithSigner, Lists.Issued).Value;
        var failed = PassiveAuthentication.Judge(Card, store, Lists.Issued).Single(check => !check.IsPassed);
        (failed.Title, failed.Reason!.Code, failed.Reason.About).ShouldBe(
            (RevocationCheck.Title, "CHI-53", "2026-03-31")
        );
    }

    [Fact]
    public void Judge_BySignerRevokedOnAListOutOfDate_FailsToo()
    {
        var store = Trust.Admit(Lists.WithSigner, Lists.Issued).Value;
        Check(store, Lists.Next.AddYears(1)).Reason!.Code.ShouldBe("CHI-53");
    }

    [Fact]
    public void Judge_WithACurrentList_PassesWithoutARemark()
    {
        var check = Check(Trust.Admit(Lists.Empty, Lists.Issued).Value, Lists.Issued);
        (check.IsPassed, check.Remark).ShouldBe((true, null));
    }

    [Fact]
    public void Judge_WithoutAListOrWithAnOldOne_PassesAndSaysSo()
    {
        var without = Check(Trust, Lists.Issued);
        (without.IsPassed, without.Remark).ShouldBe((true, RevocationCheck.NoList));
        var old = Check(Trust.Admit(Lists.Empty, Lists.Issued).Value, Lists.Next.AddDays(1));
        old.IsPassed.ShouldBeTrue();
        old.Remark!.Value.English.ShouldContain("2026-06-30");
    }

    /// <summary>A current list of the next key does not hide that the one of this card's key is out of date.</summary>
    [Fact]
    public void Judge_WithAnOldListOfItsKeyAndANewOneOfTheNext_SaysSo()
    {
        var at = Successors.RolledOver;
        var next = Lists.By(Successors.Second, Successors.SecondKey, 1, at);
        var store = Trust.Admit(Successors.Link.RawData, at).Value.Admit(next, at).Value;
        Check(store, at).Remark.ShouldBeNull();
        Check(store.Admit(Lists.Empty, at).Value, at).Remark!.Value.English.ShouldContain("2026-06-30");
    }

    [Fact]
    public void Judge_BySignerWhoseIssuersKeyIsNamedInRubbish_NeverThrows()
    {
        using var signer = Forged.Certificate(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true),
            new X509Extension("2.5.29.35", [0x30, 0x05], critical: false)
        );
        var store = Trust.Admit(Lists.Empty, Lists.Issued).Value;
        PassiveAuthentication
            .Judge(Card.SignedBy(SpecimenSigners.DocumentKey, signer), store, Lists.Issued)
            .Single(check => check.Title == RevocationCheck.Title)
            .IsPassed.ShouldBeTrue();
    }

    [Fact]
    public async Task Inspection_SaysInItsReasonsThatNoListWasThere()
    {
        var report = await InspectAsync(Trust);
        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        report.AuthenticData.Reasons.ShouldContain(RevocationCheck.NoList);
        (await InspectAsync(Trust.Admit(Lists.WithSigner, Lists.Issued).Value)).AuthenticData.Answer.ShouldBe(
            Answer.No
        );
    }

    [Fact]
    public void Judge_UnderACountrySignerThatRevokedItself_BelievesIt_NoMore()
    {
        var store = Trust.Admit(Lists.Of(SpecimenSigners.Country), Lists.Issued).Value;
        PassiveAuthentication
            .Judge(Card, store, Lists.Issued)
            .Where(check => !check.IsPassed)
            .Select(check => check.Reason!.Code)
            .ShouldBe(["CHI-44"]);
    }

    [Fact]
    public void Admit_ALinkByARevokedCountrySigner_IsRefused()
    {
        var store = Trust.Admit(Lists.Of(SpecimenSigners.Country), Lists.Issued).Value;
        Refused.Code(store.Admit(Successors.Link.RawData, Successors.RolledOver)).ShouldBe("CHI-54");
    }

    [Fact]
    public void Judge_OfASerialNumberOfAnotherIssuer_Passes()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var other = SigningAuthority.Specimen with { Organisation = "Another SPECIMEN" };
        using var country = CountrySigner.Certify(
            key,
            other,
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(5)
        );
        var list = Lists.By(country, key, 1, Lists.Issued, SpecimenSigners.Document);
        var store = TrustStore.Of(SpecimenSigners.Country, country).Value.Admit(list, Lists.Issued).Value;
        Check(store, Lists.Issued).IsPassed.ShouldBeTrue();
    }

    private static Check Check(TrustStore store, DateTimeOffset at) =>
        PassiveAuthentication.Judge(Card, store, at).Single(check => check.Title == RevocationCheck.Title);

    private static async Task<InspectionReport> InspectAsync(TrustStore store)
    {
        using var chip = new SoftwareChip(Card, Invented.Zone.Key);
        return (
            await CardInspection.RunAsync(
                chip,
                Invented.Zone.Key,
                store,
                Lists.Issued,
                TestContext.Current.CancellationToken
            )
        ).Value;
    }
}
