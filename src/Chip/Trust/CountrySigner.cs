using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// The country signing certification authority (CSCA): a certificate of its own key, under which document signers stand and which
/// other states are given by hand, and the link certificate by which one key hands over to the next (ICAO 9303-12 §7.1.1).
/// </summary>
public static class CountrySigner
{
    private const string CommonName = "Country signer";

    /// <summary>Certifies a key by itself. The certificate outlives the cards of every document signer that the key certifies.</summary>
    /// <param name="key">P-256 or stronger, or RSA; it may live in another machine, for its private half is only asked to sign.</param>
    /// <param name="until">End of the key's use: from three to five years later (ICAO 9303-12 §4.1.1).</param>
    /// <returns>A certificate without private key; the caller disposes of it.</returns>
    public static X509Certificate2 Certify(
        AsymmetricAlgorithm key,
        SigningAuthority authority,
        DateTimeOffset from,
        DateTimeOffset until
    )
    {
        var name = authority.Named(CommonName);
        var request = Request(SignerKey.PublicOf(key), authority, key, (from, until));
        request.CertificateExtensions.Add(ProfileCertificate.IssuerIdentifier(request.PublicKey));
        var lastCardSigned = until.AddMonths(DocumentSigner.MaxMonths);
        return ProfileCertificate.Sign(
            request,
            name,
            key,
            from,
            lastCardSigned.AddYears(ProfileCertificate.YearsOfACard)
        );
    }

    /// <summary>
    /// Certifies the next key by the one before it, so that whoever believes the old one believes the new. Both bear one name, which lets
    /// chains through the link pass path-length checks (RFC 5280 §6.1.4).
    /// </summary>
    /// <param name="former">Its key must be in use.</param>
    /// <param name="next">The certificate of the next key by itself.</param>
    /// <returns>A certificate that ends with the former one; the caller disposes of it.</returns>
    public static Outcome<X509Certificate2> Link(
        X509Certificate2 former,
        AsymmetricAlgorithm formerKey,
        X509Certificate2 next,
        SigningAuthority authority,
        DateTimeOffset at
    )
    {
        if (SignerCertificate.Read(former) is not { IsAuthority: true } old || !old.IsInUse(at))
            return DocumentSigner.CountrySignerNotInUse;
        if (SignerCertificate.Read(next) is not { IsAuthority: true } signer)
            return TrustStore.NotACountrySigner;
        var request = Request(next.PublicKey, authority, formerKey, signer.KeyUse);
        request.CertificateExtensions.Add(ProfileCertificate.IssuerIdentifier(former.PublicKey));
        return ProfileCertificate.Sign(request, former.SubjectName, formerKey, at, new DateTimeOffset(former.NotAfter));
    }

    /// <summary>When a certificate says that its private key signs, by its usage period or else its validity.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) UseOf(X509Certificate2 certificate)
    {
        var (from, until) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
        return SignerCertificate.Read(certificate)?.KeyUse is { } use
            ? (use.From > from ? use.From : from, use.Until < until ? use.Until : until)
            : (from, until);
    }

    private static CertificateRequest Request(
        PublicKey key,
        SigningAuthority authority,
        AsymmetricAlgorithm issuerKey,
        (DateTimeOffset From, DateTimeOffset Until) use
    )
    {
        var request = ProfileCertificate.Request(authority.Named(CommonName), key, authority, issuerKey);
        var extensions = request.CertificateExtensions;
        extensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        extensions.Add(ProfileExtension.KeyUse(use.From, use.Until));
        return request;
    }
}
