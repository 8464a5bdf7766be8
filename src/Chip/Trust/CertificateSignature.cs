using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>Who signed a certificate, found without the system's own store of authorities and without the network (RFC 5280 §4.1.1).</summary>
internal static class CertificateSignature
{
    public static bool IsBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            return certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
                && SignedObject.Read(certificate.RawDataMemory).IsBy(issuer);
        }
        catch (Exception rubbish) when (rubbish is CryptographicException or AsnContentException)
        {
            return false;
        }
    }
}
