using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Lds;

/// <summary>Who signs a CMS message, with the time of signing among what is signed (RFC 5652 §11.3).</summary>
internal static class CmsSigning
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>Signs with SHA-256, RSA keys by RSASSA-PSS; the signer's certificate goes with the message.</summary>
    public static CmsSigner Signer(
        SubjectIdentifierType named,
        X509Certificate2 certificate,
        AsymmetricAlgorithm key,
        DateTimeOffset at
    )
    {
        var signer = key is RSA rsa
            ? new CmsSigner(named, certificate, rsa, RSASignaturePadding.Pss)
            : new CmsSigner(named, certificate, key);
        (signer.DigestAlgorithm, signer.IncludeOption) = (new Oid(Sha256), X509IncludeOption.EndCertOnly);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at.UtcDateTime));
        return signer;
    }

    /// <summary>When the signer says it signed; null where it does not say.</summary>
    /// <exception cref="CryptographicException">The time is rubbish.</exception>
    public static DateTimeOffset? TimeOf(SignerInfo signer) =>
        signer
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .SelectMany(attribute => attribute.Values.OfType<Pkcs9SigningTime>())
            .Select(time => (DateTimeOffset?)new DateTimeOffset(time.SigningTime.ToUniversalTime()))
            .FirstOrDefault();
}
