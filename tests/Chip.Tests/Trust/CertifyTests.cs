using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Whom certificates name, who believes them, and when none is made.</summary>
public sealed class CertifyTests
{
    [Fact]
    public void Chain_JudgedByTheFramework_IsTrusted()
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(SpecimenSigners.Country);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = Invented.Signed.UtcDateTime;
        chain.Build(SpecimenSigners.Document).ShouldBeTrue();
    }

    [Fact]
    public void Certify_AfterTheCountryKeysUse_IsRefused()
    {
        var late = SpecimenSigners.Founded.AddYears(5).AddDays(1);
        Certified(SpecimenSigners.Country, late).ShouldBe("CHI-42");
        Certified(SpecimenSigners.Country, SpecimenSigners.Founded.AddDays(-1)).ShouldBe("CHI-42");
    }

    [Fact]
    public void Certify_UnderADocumentSigner_IsRefused() =>
        Certified(SpecimenSigners.Document, SpecimenSigners.Founded).ShouldBe("CHI-42");

    [Fact]
    public void Names_OfSpecimens_SayThatTheyAreSpecimens()
    {
        SpecimenSigners.Country.Subject.ShouldBe("CN=Country signer, O=CanCuoc SPECIMEN, C=UT");
        SpecimenSigners.Country.IssuerName.RawData.ShouldBe(SpecimenSigners.Country.SubjectName.RawData);
        SpecimenSigners.Document.Subject.ShouldStartWith("CN=Document signer ");
        SpecimenSigners.Document.Subject.ShouldEndWith(", O=CanCuoc SPECIMEN, C=UT");
        SpecimenSigners.Document.IssuerName.RawData.ShouldBe(SpecimenSigners.Country.SubjectName.RawData);
        SigningAuthority.IsSpecimen(SpecimenSigners.Document).ShouldBeTrue();
    }

    [Fact]
    public void Names_InACertificate_BeginWithTheCountry()
    {
        var first = SpecimenSigners.Country.SubjectName.EnumerateRelativeDistinguishedNames(reversed: false).First();
        first.GetSingleElementValue().ShouldBe("UT");
        // PrintableString, as X.520 wants of a country
        Convert.ToHexString(first.RawData.Span).ShouldEndWith("13025554");
    }

    [Fact]
    public void IsSpecimen_OfAnotherAuthority_IsFalse()
    {
        var authority = SigningAuthority.Specimen with { Country = "XA", State = "XAA", Organisation = "Bộ Công an" };
        using var certificate = CountrySigner.Certify(
            SpecimenSigners.CountryKey,
            authority,
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(3)
        );
        SigningAuthority.IsSpecimen(certificate).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void MaySign_OfADocumentSigner_IsTrueWhileItsKeyIsInUse(int days, bool expected) =>
        DocumentSigner.MaySign(SpecimenSigners.Document, SpecimenSigners.Founded.AddDays(days)).ShouldBe(expected);

    [Fact]
    public void MaySign_OfACountrySigner_IsFalse() =>
        DocumentSigner.MaySign(SpecimenSigners.Country, SpecimenSigners.Founded).ShouldBeFalse();

    private static string Certified(X509Certificate2 countrySigner, DateTimeOffset from) =>
        Refused.Code(
            DocumentSigner.Certify(
                countrySigner,
                SpecimenSigners.CountryKey,
                SpecimenSigners.DocumentKey,
                SigningAuthority.Specimen,
                from
            )
        );
}
