using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Keys;

internal static class PublicHalf
{
    public static bool IsIn(X509Certificate2 certificate, AsymmetricAlgorithm key) =>
        certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo());
}
