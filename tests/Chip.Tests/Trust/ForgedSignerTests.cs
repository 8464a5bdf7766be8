using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Data as they were, signed by somebody who may not.</summary>
public sealed class ForgedSignerTests
{
    private static readonly DateTimeOffset Now = Invented.Signed.AddMonths(6);

    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    private static readonly X509KeyUsageExtension MaySign = new(X509KeyUsageFlags.DigitalSignature, critical: true);

    [Fact]
    public void Judge_BySignatureOfAnotherKey_FindsTheSignature()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var genuine = Forged.Certificate(MaySign);
        using var another = Forged.Certificate(key, MaySign);
        var forged = Card.SignedBy(SpecimenSigners.DocumentKey, genuine).WithCertificate(another);
        Failures(forged).ShouldBe(["CHI-43"]);
    }

    [Fact]
    public void Judge_UnderAnUnknownCountrySigner_FindsIt()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var other = TrustStore.Of(SpecimenSigners.CountryOf(key)).Value;
        Failures(Card, other).ShouldBe(["CHI-44"]);
        Failures(Card, TrustStore.Empty).ShouldBe(["CHI-44"]);
    }

    [Fact]
    public void Judge_UnderACountrySignerOfTheForger_FindsIt()
    {
        using var countryKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var country = SpecimenSigners.CountryOf(countryKey);
        var signer = DocumentSigner.Certify(
            country,
            countryKey,
            SpecimenSigners.DocumentKey,
            SigningAuthority.Specimen,
            SpecimenSigners.Founded
        );
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, signer.Value)).ShouldBe(["CHI-44"]);
    }

    [Fact]
    public void Judge_ByTheCountrySignerItself_FindsThatItMayNotSignCards() =>
        Failures(Card.SignedBy(SpecimenSigners.CountryKey, SpecimenSigners.Country)).ShouldBe(["CHI-45"]);

    [Fact]
    public void Judge_ByAnAuthorityThatMayAlsoSign_FindsThatItIsNoDocumentSigner()
    {
        using var authority = Forged.Certificate(new X509BasicConstraintsExtension(true, true, 0, true), MaySign);
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, authority)).ShouldBe(["CHI-45"]);
    }

    [Fact]
    public void Judge_ByASignerWithoutTheRightToSign_FindsIt()
    {
        using var lists = Forged.Certificate(new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, critical: true));
        using var silent = Forged.Certificate();
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, lists)).ShouldBe(["CHI-45"]);
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, silent)).ShouldBe(["CHI-45"]);
    }

    [Fact]
    public void Judge_ByAKeyForAgreementOnly_FindsIt()
    {
        using var genuine = Forged.Certificate(MaySign);
        using var agreement = Forged.Certificate(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyAgreement, critical: true)
        );
        var forged = Card.SignedBy(SpecimenSigners.DocumentKey, genuine).WithCertificate(agreement);
        Failures(forged).ShouldBe(["CHI-43", "CHI-45"]);
    }

    [Fact]
    public void Judge_ByASignerOfPassportsOnly_FindsIt()
    {
        using var passports = Forged.Certificate(MaySign, ProfileExtension.DocumentTypes("P"));
        using var cards = Forged.Certificate(MaySign, ProfileExtension.DocumentTypes("P", "ID"));
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, passports)).ShouldBe(["CHI-45"]);
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, cards)).ShouldBeEmpty();
    }

    [Fact]
    public void Judge_ByASignerWithARubbishExtension_FindsIt()
    {
        var rubbish = new X509Extension(ProfileExtension.DocumentTypeList, [0x30, 0x05], critical: false);
        using var certificate = Forged.Certificate(MaySign, rubbish);
        Failures(Card.SignedBy(SpecimenSigners.DocumentKey, certificate)).ShouldBe(["CHI-45", "CHI-46", "CHI-47"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(93)]
    public void Judge_SignedOutsideTheKeysUse_FindsIt(int days) =>
        Failures(
                Card.SignedBy(
                    SpecimenSigners.DocumentKey,
                    SpecimenSigners.Document,
                    SpecimenSigners.Founded.AddDays(days)
                )
            )
            .ShouldBe(["CHI-46"]);

    [Fact]
    public void Judge_AfterTheSignersCertificateEnded_FindsIt() =>
        Failures(Card, at: SpecimenSigners.Founded.AddMonths(3).AddYears(65).AddDays(1)).ShouldBe(["CHI-47"]);

    [Fact]
    public void Judge_BeforeAnyCertificateBegan_FindsBoth() =>
        Failures(Card, at: SpecimenSigners.Founded.AddDays(-1)).ShouldBe(["CHI-44", "CHI-47"]);

    private static IEnumerable<string> Failures(
        LogicalDataStructure card,
        TrustStore? trust = null,
        DateTimeOffset? at = null
    ) =>
        PassiveAuthentication
            .Judge(card, trust ?? SpecimenSigners.Trust, at ?? Now)
            .Where(check => !check.IsPassed)
            .Select(check => check.Reason!.Code);
}
