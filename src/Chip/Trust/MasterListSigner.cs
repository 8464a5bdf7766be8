using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>Signs lists of the country signers that a state believes, under its own country signer (ICAO 9303-12 §7.1.1, table 6).</summary>
public static class MasterListSigner
{
    /// <summary>id-icao-cscaMasterListSigningKey.</summary>
    internal const string Purpose = "2.23.136.1.1.3";

    /// <summary>Of the key's use and of its certificate: terminals read a list while it is new.</summary>
    private const int Years = 3;

    /// <summary>Whether a certificate lets its key sign master lists then.</summary>
    public static bool MaySign(X509Certificate2 certificate, DateTimeOffset at) =>
        SignerCertificate.Read(certificate) is { IsAuthority: false, SignsMasterLists: true } signer
        && signer.KeyUsage.HasFlag(X509KeyUsageFlags.DigitalSignature)
        && signer.IsInUse(at);

    /// <summary>Certifies a key that signs master lists.</summary>
    /// <param name="countryKey">The private key of <paramref name="countrySigner"/>, which must be in use.</param>
    /// <returns>A certificate without private key; the caller disposes of it.</returns>
    public static Outcome<X509Certificate2> Certify(
        X509Certificate2 countrySigner,
        AsymmetricAlgorithm countryKey,
        AsymmetricAlgorithm key,
        SigningAuthority authority,
        DateTimeOffset from
    )
    {
        if (SignerCertificate.Read(countrySigner) is not { IsAuthority: true } country || !country.IsInUse(from))
            return DocumentSigner.CountrySignerNotInUse;
        var name = authority.Named("Master list signer");
        var request = ProfileCertificate.Request(name, SignerKey.PublicOf(key), authority, countryKey);
        var extensions = request.CertificateExtensions;
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        extensions.Add(new X509EnhancedKeyUsageExtension([new Oid(Purpose)], critical: true));
        extensions.Add(ProfileCertificate.IssuerIdentifier(countrySigner.PublicKey));
        extensions.Add(ProfileExtension.KeyUse(from, from.AddYears(Years)));
        return ProfileCertificate.Sign(request, countrySigner.SubjectName, countryKey, from, from.AddYears(Years));
    }
}
