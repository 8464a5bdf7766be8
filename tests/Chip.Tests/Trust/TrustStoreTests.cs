using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Chip.Trust;
using CsCheck;

namespace CanCuoc.Chip.Tests.Trust;

public sealed class TrustStoreTests
{
    private static readonly ECDsa OtherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly X509Certificate2 Other = SpecimenSigners.CountryOf(OtherKey);

    [Fact]
    public void Parse_OfDer_TrustsItsCertificate()
    {
        var store = TrustStore.Parse(SpecimenSigners.Country.RawData).Value;
        store.Count.ShouldBe(1);
        store.Certifies(SpecimenSigners.Document, Invented.Signed).ShouldBeTrue();
    }

    [Fact]
    public void Parse_OfItsOwnPem_GivesTheSameStore()
    {
        var pem = TrustStore.Of(SpecimenSigners.Country, Other, SpecimenSigners.Country).Value.ToPem();
        var store = TrustStore.Parse(Encoding.ASCII.GetBytes("Country signers of 2026\n\n" + pem)).Value;
        store.Count.ShouldBe(2);
        store.ToPem().ShouldBe(pem);
    }

    [Fact]
    public void Parse_OfADocumentSigner_IsRefused() =>
        Refused.Code(TrustStore.Parse(SpecimenSigners.Document.RawData)).ShouldBe("CHI-41");

    [Fact]
    public void Parse_OfACountrySignerSignedByAnother_IsRefused()
    {
        var request = new CertificateRequest(SpecimenSigners.Country.SubjectName, OtherKey, HashAlgorithmName.SHA256);
        foreach (var extension in SpecimenSigners.Country.Extensions)
            request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(
            SpecimenSigners.Country.SubjectName,
            X509SignatureGenerator.CreateForECDsa(SpecimenSigners.CountryKey),
            SpecimenSigners.Founded,
            SpecimenSigners.Founded.AddYears(1),
            [1]
        );
        Refused.Code(TrustStore.Parse(certificate.RawData)).ShouldBe("CHI-41");
    }

    [Fact]
    public void Parse_OfAnAuthorityThatMayNotCertify_IsRefused()
    {
        var name = SigningAuthority.Specimen.Named("Web authority");
        var request = new CertificateRequest(name, OtherKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        using var certificate = request.CreateSelfSigned(SpecimenSigners.Founded, SpecimenSigners.Founded.AddYears(1));
        Refused.Code(TrustStore.Parse(certificate.RawData)).ShouldBe("CHI-41");
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nnot base 64\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    public void Parse_OfRubbish_IsRefused(string text) =>
        Refused.Code(TrustStore.Parse(Encoding.UTF8.GetBytes(text))).ShouldBe("CHI-40");

    [Fact]
    public void Parse_OfPemWithOneBrokenBlock_IsRefusedWhole()
    {
        var pem = SpecimenSigners.Trust.ToPem() + "-----BEGIN CERTIFICATE-----\ncut off";
        Refused.Code(TrustStore.Parse(Encoding.ASCII.GetBytes(pem))).ShouldBe("CHI-40");
    }

    [Fact]
    public void Parse_OfDerWithMoreBehindIt_IsRefused() =>
        Refused.Code(TrustStore.Parse([.. SpecimenSigners.Country.RawData, 0])).ShouldBe("CHI-40");

    [Fact]
    public void Parse_OfADamagedCertificate_IsRefusedAndNeverThrows()
    {
        var whole = SpecimenSigners.Country.RawData;
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 7])
            .Sample(
                (place, bit) =>
                {
                    byte[] damaged = [.. whole];
                    damaged[place] ^= (byte)(1 << bit);
                    TrustStore.Parse(damaged).Refusal.ShouldNotBeNull();
                },
                iter: 300
            );
    }

    /// <summary>A signature is whole octets; one that ends in a zero bit could claim that the bit is not used.</summary>
    [Fact]
    public void Parse_OfASignatureThatClaimsUnusedBits_IsRefused()
    {
        var (authority, founded) = (SigningAuthority.Specimen, SpecimenSigners.Founded);
        byte[] whole;
        do
        {
            using var made = CountrySigner.Certify(SpecimenSigners.CountryKey, authority, founded, founded.AddYears(5));
            whole = made.RawData;
        } while (whole[^1] % 2 == 1);
        TrustStore.Parse(whole).Refusal.ShouldBeNull();

        var signature = new AsnReader(whole, AsnEncodingRules.DER).ReadSequence();
        signature.ReadEncodedValue();
        signature.ReadEncodedValue();
        var unusedBits = whole.Length - signature.ReadBitString(out _).Length - 1;
        whole[unusedBits] = 1;

        TrustStore.Parse(whole).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Certifies_ForANamesakeWithAnotherKey_IsFalse() =>
        TrustStore.Of(Other).Value.Certifies(SpecimenSigners.Document, Invented.Signed).ShouldBeFalse();

    /// <summary>A country signer may certify its key again, for longer.</summary>
    [Fact]
    public void Certifies_WithAnOldAndANewCertificateOfOneKey_LastsAsLongAsTheNewOne()
    {
        var later = SpecimenSigners.Founded.AddYears(4);
        var authority = SigningAuthority.Specimen;
        using var again = CountrySigner.Certify(SpecimenSigners.CountryKey, authority, later, later.AddYears(5));
        var store = TrustStore.Of(SpecimenSigners.Country, again).Value;
        var afterTheOldOne = new DateTimeOffset(SpecimenSigners.Country.NotAfter).AddDays(1);
        store.Certifies(SpecimenSigners.Document, afterTheOldOne).ShouldBeTrue();
        SpecimenSigners.Trust.Certifies(SpecimenSigners.Document, afterTheOldOne).ShouldBeFalse();
    }

    [Fact]
    public void Empty_BelievesNobody() =>
        TrustStore.Empty.Certifies(SpecimenSigners.Document, Invented.Signed).ShouldBeFalse();
}
