using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Both certificates, extension by extension, against ICAO 9303-12 §7.1.1, tables 6 and 7.</summary>
public sealed class CertificateProfileTests
{
    private const string SubjectKeyIdentifier = "2.5.29.14";
    private const string KeyUsage = "2.5.29.15";
    private const string BasicConstraints = "2.5.29.19";
    private const string RevocationLists = "2.5.29.31";
    private const string AuthorityKeyIdentifier = "2.5.29.35";

    private static readonly string[] OfBoth =
    [
        SubjectKeyIdentifier,
        KeyUsage,
        ProfileExtension.PrivateKeyUsagePeriod,
        ProfileExtension.SubjectAlternativeName,
        ProfileExtension.IssuerAlternativeName,
        RevocationLists,
        AuthorityKeyIdentifier,
    ];

    public static readonly TheoryData<string> Both = ["country", "document"];

    [Fact]
    public void Extensions_OfACountrySigner_AreThoseOfTheProfile()
    {
        var extensions = SpecimenSigners.Country.Extensions;
        extensions.Select(extension => extension.Oid!.Value).ShouldBe([.. OfBoth, BasicConstraints], ignoreOrder: true);
        Critical(SpecimenSigners.Country).ShouldBe([BasicConstraints, KeyUsage], ignoreOrder: true);
        var constraints = extensions.OfType<X509BasicConstraintsExtension>().Single();
        constraints.CertificateAuthority.ShouldBeTrue();
        (constraints.HasPathLengthConstraint, constraints.PathLengthConstraint).ShouldBe((true, 0));
        extensions
            .OfType<X509KeyUsageExtension>()
            .Single()
            .KeyUsages.ShouldBe(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign);
    }

    [Fact]
    public void Extensions_OfADocumentSigner_AreThoseOfTheProfile()
    {
        var extensions = SpecimenSigners.Document.Extensions;
        extensions
            .Select(extension => extension.Oid!.Value)
            .ShouldBe([.. OfBoth, ProfileExtension.DocumentTypeList], ignoreOrder: true);
        Critical(SpecimenSigners.Document).ShouldBe([KeyUsage]);
        extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages.ShouldBe(X509KeyUsageFlags.DigitalSignature);
    }

    [Fact]
    public void DocumentTypes_OfADocumentSigner_AreIdentityCards()
    {
        var list = Extension(SpecimenSigners.Document, ProfileExtension.DocumentTypeList);
        // SEQUENCE { INTEGER 0, SET { PrintableString "ID" } }
        Convert.ToHexString(list).ShouldBe("3009" + "020100" + "3104" + "13024944");
        ProfileExtension.ReadDocumentTypes(list).ShouldBe(["ID"]);
    }

    [Fact]
    public void KeyUse_OfBoth_IsShorterThanTheCertificate()
    {
        KeyUse(SpecimenSigners.Country).ShouldBe((SpecimenSigners.Founded, SpecimenSigners.Founded.AddYears(5)));
        KeyUse(SpecimenSigners.Document).ShouldBe((SpecimenSigners.Founded, SpecimenSigners.Founded.AddMonths(3)));
        var lastCardEnds = KeyUse(SpecimenSigners.Document).Until.AddYears(65);
        new DateTimeOffset(SpecimenSigners.Document.NotAfter).ShouldBe(lastCardEnds);
        SpecimenSigners.Country.NotAfter.ShouldBeGreaterThan(SpecimenSigners.Document.NotAfter);
    }

    [Fact]
    public void KeyUse_Written_IsInTheTagsOfTheStandard() =>
        Convert
            .ToHexString(ProfileExtension.KeyUse(SpecimenSigners.Founded, SpecimenSigners.Founded.AddYears(5)).RawData)
            .ShouldBe("3022" + "800F" + Ascii("20260101000000Z") + "810F" + Ascii("20310101000000Z"));

    [Fact]
    public void KeyIdentifiers_OfAChain_LeadFromOneToTheOther()
    {
        var country = Identifier(SpecimenSigners.Country);
        Authority(SpecimenSigners.Country).ShouldBe(country);
        Authority(SpecimenSigners.Document).ShouldBe(country);
        var documentKey = SHA1.HashData(SpecimenSigners.Document.PublicKey.EncodedKeyValue.RawData);
        Identifier(SpecimenSigners.Document).ShouldBe(Convert.ToHexString(documentKey));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void AlternativeNames_OfBoth_HoldAnAddressAndTheState(string which)
    {
        var certificate = Of(which);
        foreach (
            var identifier in new[] { ProfileExtension.SubjectAlternativeName, ProfileExtension.IssuerAlternativeName }
        )
        {
            var names = new AsnReader(Extension(certificate, identifier), AsnEncodingRules.DER).ReadSequence();
            names
                .ReadCharacterString(UniversalTagNumber.IA5String, new Asn1Tag(TagClass.ContextSpecific, 6))
                .ShouldBe("https://specimen.cancuoc.invalid/");
            var directory = names.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 4)).ReadEncodedValue();
            new X500DistinguishedName(directory.Span).Name.ShouldBe("L=UTO");
            names.HasData.ShouldBeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void RevocationList_OfBoth_IsWhereTheAuthoritySays(string which) =>
        Encoding
            .Latin1.GetString(Extension(Of(which), RevocationLists))
            .ShouldEndWith("https://specimen.cancuoc.invalid/revoked.crl");

    [Theory]
    [MemberData(nameof(Both))]
    public void SerialNumber_OfBoth_IsPositiveRandomAndShortEnough(string which)
    {
        var number = Of(which).SerialNumberBytes.ToArray();
        number.Length.ShouldBe(16);
        number[0].ShouldBeInRange((byte)0x40, (byte)0x7F);
        using var again = SpecimenSigners.CountryOf(SpecimenSigners.CountryKey);
        again.SerialNumberBytes.ToArray().ShouldNotBe(number);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Certificate_OfBoth_HasVersion3AndNoPrivateKey(string which)
    {
        Of(which).Version.ShouldBe(3);
        Of(which).HasPrivateKey.ShouldBeFalse();
        Of(which).SignatureAlgorithm.Value.ShouldBe("1.2.840.10045.4.3.3");
    }

    private static X509Certificate2 Of(string which) =>
        which == "country" ? SpecimenSigners.Country : SpecimenSigners.Document;

    private static IEnumerable<string?> Critical(X509Certificate2 certificate) =>
        certificate.Extensions.Where(extension => extension.Critical).Select(extension => extension.Oid!.Value);

    private static byte[] Extension(X509Certificate2 certificate, string identifier) =>
        certificate.Extensions[identifier].ShouldNotBeNull().RawData;

    private static (DateTimeOffset From, DateTimeOffset Until) KeyUse(X509Certificate2 certificate) =>
        ProfileExtension.ReadKeyUse(Extension(certificate, ProfileExtension.PrivateKeyUsagePeriod));

    private static string? Identifier(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single().SubjectKeyIdentifier;

    private static string Authority(X509Certificate2 certificate) =>
        Convert.ToHexString(
            certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Single().KeyIdentifier!.Value.Span
        );

    private static string Ascii(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));
}
