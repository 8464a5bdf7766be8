using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CanCuoc.Chip.Trust;

/// <summary>How belief in country signers spreads: from those brought by hand, over link certificates, to the keys that these name.</summary>
internal static class Belief
{
    /// <summary>Bytes of one certificate; the largest real ones have some 3,000.</summary>
    private const int LargestCertificate = 64 * 1024;

    /// <summary>Certifies itself, and may certify others.</summary>
    public static bool IsCountrySigner(X509Certificate2 certificate) =>
        MayCertify(certificate) && CertificateSignature.IsBy(certificate, certificate);

    public static bool MayCertify(X509Certificate2 certificate) =>
        SignerCertificate.Read(certificate) is { IsAuthority: true } signer
        && signer.KeyUsage.HasFlag(X509KeyUsageFlags.KeyCertSign);

    /// <summary>One copy of each, in their order.</summary>
    public static List<X509Certificate2> Copies(IEnumerable<X509Certificate2> certificates) =>
        [
            .. certificates
                .Select(signer => signer.RawData)
                .DistinctBy(Convert.ToHexString)
                .Select(X509CertificateLoader.LoadCertificate),
        ];

    /// <summary>What can be read of what a list holds.</summary>
    public static List<X509Certificate2> Loaded(IEnumerable<ReadOnlyMemory<byte>> certificates)
    {
        var loaded = new List<X509Certificate2>();
        foreach (var one in certificates.Where(one => one.Length <= LargestCertificate))
        {
            try
            {
                loaded.Add(X509CertificateLoader.LoadCertificate(one.Span));
            }
            catch (CryptographicException)
            {
                // the list goes on behind it
            }
        }
        return loaded;
    }

    /// <summary>Those believed, and whoever among the others follows from them.</summary>
    /// <param name="mayLink">Whether a believed one answers for others now.</param>
    public static List<X509Certificate2> Spread(
        IReadOnlyList<X509Certificate2> believed,
        IReadOnlyList<X509Certificate2> others,
        Predicate<X509Certificate2> mayLink
    )
    {
        var spread = believed.ToList();
        var known = believed.Select(Content).ToHashSet(StringComparer.Ordinal);
        var waiting = others.Where(other => MayCertify(other) && !known.Contains(Content(other))).ToList();
        // each turn looks only from those that the turn before found
        for (var newest = spread; newest.Count > 0; )
        {
            var links = newest.Where(one => mayLink(one)).ToLookup(NameOf, StringComparer.Ordinal);
            var keys = newest.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
            newest = waiting.FindAll(other =>
                links[Name(other.IssuerName)].Any(one => CertificateSignature.IsBy(other, one))
                || (keys.Contains(KeyOf(other)) && IsCountrySigner(other))
            );
            waiting = [.. waiting.Except(newest)];
            spread = [.. spread, .. newest];
        }
        return spread;
    }

    /// <summary>What an issuer is looked up by.</summary>
    public static string NameOf(X509Certificate2 certificate) => Name(certificate.SubjectName);

    public static string Name(X500DistinguishedName name) => Convert.ToHexString(name.RawData);

    private static string Content(X509Certificate2 certificate) =>
        Convert.ToHexString(SHA256.HashData(certificate.RawDataMemory.Span));

    private static string KeyOf(X509Certificate2 certificate) =>
        $"{NameOf(certificate)} {Convert.ToHexString(certificate.PublicKey.ExportSubjectPublicKeyInfo())}";
}
