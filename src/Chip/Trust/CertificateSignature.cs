using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>
/// Who signed a certificate, found without the system's own store of authorities and without the network (RFC 5280 §4.1.1). ECDSA with
/// SHA-2 only.
/// </summary>
internal static class CertificateSignature
{
    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            if (!certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData))
                return false;
            using var key = issuer.GetECDsaPublicKey();
            return key is not null && IsBy(certificate.RawDataMemory, key);
        }
        catch (Exception rubbish) when (rubbish is CryptographicException or AsnContentException)
        {
            return false;
        }
    }

    private static bool IsBy(ReadOnlyMemory<byte> certificate, ECDsa key)
    {
        var parts = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
        var signed = parts.ReadEncodedValue();
        var algorithm = parts.ReadSequence().ReadObjectIdentifier();
        var signature = parts.ReadBitString(out var unusedBits);
        return unusedBits == 0
            && HashOf(algorithm) is { } hash
            && key.VerifyData(signed.Span, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static HashAlgorithmName? HashOf(string algorithm) =>
        algorithm switch
        {
            "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
            "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
            "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
            _ => null,
        };
}
