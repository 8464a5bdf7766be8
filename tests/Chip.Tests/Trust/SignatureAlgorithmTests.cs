using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Chip.Tests.Trust;

/// <summary>Every algorithm that country and document signers sign with, ours and other states'.</summary>
public sealed class SignatureAlgorithmTests
{
    private static readonly Dictionary<string, ECCurve> Curves = new()
    {
        ["P-256"] = ECCurve.NamedCurves.nistP256,
        ["P-384"] = ECCurve.NamedCurves.nistP384,
        ["P-521"] = ECCurve.NamedCurves.nistP521,
        ["brainpoolP256r1"] = ECCurve.NamedCurves.brainpoolP256r1,
        ["brainpoolP384r1"] = ECCurve.NamedCurves.brainpoolP384r1,
        ["brainpoolP512r1"] = ECCurve.NamedCurves.brainpoolP512r1,
    };

    public static readonly TheoryData<string> All = [.. Curves.Keys, "RSA-3072"];

    [Theory]
    [MemberData(nameof(All))]
    public void Card_SignedByEveryKindOfKeyUnderItsOwnKind_IsBelieved(string name)
    {
        using var countryKey = KeyOf(name);
        using var key = KeyOf(name);
        using var country = Successors.CountryOf(countryKey, SpecimenSigners.Founded);
        using var signer = DocumentSigner
            .Certify(country, countryKey, key, SigningAuthority.Specimen, SpecimenSigners.Founded)
            .Value;
        var card = LogicalDataStructure.Build(Invented.Groups(Invented.Portrait), key, signer, Invented.Signed).Value;
        var store = TrustStore.Of(country).Value;
        store = store.Admit(Lists.By(country, countryKey, 1, Lists.Issued), Lists.Issued).Value;

        var checks = PassiveAuthentication.Judge(card, store, Lists.Issued);

        checks.ShouldAllBe(check => check.IsPassed && check.Remark == null);
        using var nextKey = KeyOf(name);
        using var next = Successors.CountryOf(nextKey, Successors.RolledOver);
        using var link = Successors.LinkOf(country, countryKey, next, Successors.RolledOver);
        store.Admit(link.RawData, Successors.RolledOver).Value.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Certificate_ByRsaOfTheOlderPadding_IsBelieved(string hash)
    {
        using var key = RSA.Create(2048);
        using var country = SelfSigned(key, new HashAlgorithmName(hash), RSASignaturePadding.Pkcs1);
        TrustStore.Of(country).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Certificate_ByAShortRsaKeyOrSha1_IsNot()
    {
        using var shortKey = RSA.Create(1024);
        using var weak = SelfSigned(shortKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Refused.Code(TrustStore.Of(weak)).ShouldBe("CHI-41");
        SignatureScheme.Read(Convert.FromHexString("300D06092A864886F70D0101050500")).ShouldBeNull("SHA-1 with RSA");
        SignatureScheme.Read(Convert.FromHexString("300906072A8648CE3D0401")).ShouldBeNull("SHA-1 with ECDSA");
    }

    [Fact]
    public void SecurityObject_ByRsaOfTheOlderPadding_IsBelieved()
    {
        using var key = RSA.Create(2048);
        using var signer = DocumentSigner
            .Certify(
                SpecimenSigners.Country,
                SpecimenSigners.CountryKey,
                key,
                SigningAuthority.Specimen,
                SpecimenSigners.Founded
            )
            .Value;
        var card = SpecimenSigners.Card();
        var message = new SignedCms(Content(card));
        message.ComputeSignature(
            new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer, key, RSASignaturePadding.Pkcs1)
            {
                DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.3"),
            }
        );
        var signed = card.With(FileIdentifier.SOD, TlvObject.Of(FileIdentifier.SOD.Tag, message.Encode()));

        PassiveAuthentication
            .Judge(signed, SpecimenSigners.Trust, Invented.Signed)
            .ShouldAllBe(check => check.IsPassed);
    }

    /// <summary>As ICAO 9303-12 §4.4.3 wants them, and as most states' country signers have them.</summary>
    [Theory]
    [InlineData("P-256")]
    [InlineData("P-384")]
    [InlineData("brainpoolP256r1")]
    [InlineData("brainpoolP384r1")]
    [InlineData("brainpoolP512r1")]
    public void Certificate_WithItsCurveWrittenOut_IsBelieved(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only OpenSSL reads curves that are written out.");
        using var key = ECDsa.Create(Curves[name]);
        using var country = ExplicitCurve.SelfSigned(key);
        TrustStore.Of(country).Refusal.ShouldBeNull();
        using var signer = DocumentSigner
            .Certify(country, key, SpecimenSigners.DocumentKey, SigningAuthority.Specimen, SpecimenSigners.Founded)
            .Value;
        TrustStore.Of(country).Value.Certifies(signer, Invented.Signed).ShouldBeTrue();
    }

    private static AsymmetricAlgorithm KeyOf(string name) =>
        Curves.TryGetValue(name, out var curve) ? ECDsa.Create(curve) : RSA.Create(3072);

    private static ContentInfo Content(LogicalDataStructure card)
    {
        TlvReader.TryReadWhole(card.Files[FileIdentifier.SOD], FileIdentifier.SOD.Tag, out var value).ShouldBeTrue();
        var message = new SignedCms();
        message.Decode(value.Span);
        return message.ContentInfo;
    }

    private static X509Certificate2 SelfSigned(RSA key, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        var request = new CertificateRequest(SigningAuthority.Specimen.Named("Country signer"), key, hash, padding);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(SpecimenSigners.Founded, SpecimenSigners.Founded.AddYears(10));
    }
}
