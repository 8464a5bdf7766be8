using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// The country signing certification authority (CSCA): a certificate of its own key, under which document signers stand and which
/// other states are given by hand (ICAO 9303-12 §7.1.1).
/// </summary>
public static class CountrySigner
{
    /// <summary>Certifies a key by itself. The certificate outlives the cards of every document signer that the key certifies.</summary>
    /// <param name="key">P-256 or stronger; it may live in another machine, for its private half is only asked to sign.</param>
    /// <param name="until">End of the key's use: from three to five years later (ICAO 9303-12 §4.1.1).</param>
    /// <returns>A certificate without private key; the caller disposes of it.</returns>
    public static X509Certificate2 Certify(
        ECDsa key,
        SigningAuthority authority,
        DateTimeOffset from,
        DateTimeOffset until
    )
    {
        var name = authority.Named("Country signer");
        var request = ProfileCertificate.Request(name, key, authority, key);
        var extensions = request.CertificateExtensions;
        extensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        extensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
                ProfileCertificate.KeyIdentifier(request.PublicKey)
            )
        );
        extensions.Add(ProfileExtension.KeyUse(from, until));
        var lastCardSigned = until.AddMonths(DocumentSigner.MaxMonths);
        return ProfileCertificate.Sign(
            request,
            name,
            key,
            from,
            lastCardSigned.AddYears(ProfileCertificate.YearsOfACard)
        );
    }
}
