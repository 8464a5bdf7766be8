using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// What certificates of country and document signers have in common (ICAO 9303-12 §7.1.1). Curves stand by their names: §4.4.3 wants
/// them written out, but macOS reads no key that is.
/// </summary>
internal static class ProfileCertificate
{
    /// <summary>Of at most 20 octets: with 16 of them random, two certificates never share a number.</summary>
    private const int SerialNumberLength = 16;

    /// <summary>
    /// Cards issued from the age of 58 never expire (Luật 26/2023/QH15, Điều 21), and passive authentication of a card must work as long as
    /// its holder lives; nobody has lived beyond 122.
    /// </summary>
    public const int YearsOfACard = 65;

    public static CertificateRequest Request(
        X500DistinguishedName subject,
        PublicKey key,
        SigningAuthority authority,
        AsymmetricAlgorithm issuerKey
    )
    {
        var request = new CertificateRequest(subject, key, SignerKey.HashOf(issuerKey));
        var extensions = request.CertificateExtensions;
        extensions.Add(KeyIdentifier(request.PublicKey));
        extensions.Add(ProfileExtension.AlternativeName(ProfileExtension.SubjectAlternativeName, authority));
        extensions.Add(ProfileExtension.AlternativeName(ProfileExtension.IssuerAlternativeName, authority));
        extensions.Add(
            CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([authority.RevocationList.AbsoluteUri])
        );
        return request;
    }

    public static X509SubjectKeyIdentifierExtension KeyIdentifier(PublicKey key) =>
        new(key, X509SubjectKeyIdentifierHashAlgorithm.Sha1, critical: false);

    /// <summary>A certificate without private key, signed with the issuer's.</summary>
    public static X509Certificate2 Sign(
        CertificateRequest request,
        X500DistinguishedName issuer,
        AsymmetricAlgorithm issuerKey,
        DateTimeOffset from,
        DateTimeOffset until
    ) => request.Create(issuer, SignerKey.GeneratorOf(issuerKey), from, until, NewSerialNumber());

    /// <summary>Names the issuer's key in what it signs.</summary>
    public static X509AuthorityKeyIdentifierExtension IssuerIdentifier(PublicKey issuer) =>
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyIdentifier(issuer));

    // positive and without leading zeros: the two highest bits are 01
    private static byte[] NewSerialNumber()
    {
        var number = RandomNumberGenerator.GetBytes(SerialNumberLength);
        number[0] = (byte)((number[0] & 0x3F) | 0x40);
        return number;
    }
}
