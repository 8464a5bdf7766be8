using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Keys.Tests;

internal static class SelfSigned
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A certificate for ten years, made with nothing but what the signer shows.</summary>
    public static X509Certificate2 By(ECDsa signer, string name, int yearsLater = 0)
    {
        var start = Start.AddYears(yearsLater);
        var request = new CertificateRequest($"CN={name}, C=VN", signer, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.Create(
            request.SubjectName,
            X509SignatureGenerator.CreateForECDsa(signer),
            start,
            start.AddYears(10),
            [1, 2, 3, (byte)yearsLater]
        );
    }

    public static X509Certificate2 By(RSA signer, string name)
    {
        var request = new CertificateRequest(
            $"CN={name}, C=VN",
            signer,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pss
        );
        return request.Create(
            request.SubjectName,
            X509SignatureGenerator.CreateForRSA(signer, RSASignaturePadding.Pss),
            Start,
            Start.AddYears(10),
            [1, 2, 3]
        );
    }
}
