using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>Signs the EF.SOD of cards for a short while, under a country signer (ICAO 9303-12 §7.1.1).</summary>
public static class DocumentSigner
{
    public static readonly Refusal CountrySignerNotInUse = new(
        "CHI-42",
        "Khóa của cơ quan ký cấp quốc gia chưa đến hoặc đã hết thời hạn sử dụng, không chứng nhận được khóa ký thẻ.",
        "The country signer's key is not yet or no longer in use and certifies no document signer.",
        "ICAO 9303-12 §4.1.1"
    );

    /// <summary>What a citizen's card calls itself in its zone.</summary>
    private const string DocumentCode = "ID";

    /// <summary>Of a key's use. ICAO 9303-12 §4.1.2 advises at most three, so that few cards hang on one key.</summary>
    public const int MaxMonths = 12;

    /// <summary>Whether a certificate lets its key sign cards then.</summary>
    public static bool MaySign(X509Certificate2 certificate, DateTimeOffset at) =>
        SignerCertificate.Read(certificate) is { IsAuthority: false } signer
        && signer.KeyUsage.HasFlag(X509KeyUsageFlags.DigitalSignature)
        && signer.IsInUse(at);

    /// <summary>Certifies a key that signs cards. The certificate outlives them.</summary>
    /// <param name="countryKey">The private key of <paramref name="countrySigner"/>; like <paramref name="key"/> it stays where it is.</param>
    /// <param name="authority">The one that <paramref name="countrySigner"/> names.</param>
    /// <param name="from">Now: the country signer's key must be in use.</param>
    /// <param name="months">Of the key's use, at most <see cref="MaxMonths"/>.</param>
    /// <returns>A certificate without private key; the caller disposes of it.</returns>
    public static Outcome<X509Certificate2> Certify(
        X509Certificate2 countrySigner,
        AsymmetricAlgorithm countryKey,
        AsymmetricAlgorithm key,
        SigningAuthority authority,
        DateTimeOffset from,
        int months = 3
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaxMonths);
        if (SignerCertificate.Read(countrySigner) is not { IsAuthority: true } country || !country.IsInUse(from))
            return CountrySignerNotInUse;
        var number = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 4));
        var request = ProfileCertificate.Request(
            authority.Named($"Document signer {number}"),
            SignerKey.PublicOf(key),
            authority,
            countryKey
        );
        var until = from.AddMonths(months);
        var extensions = request.CertificateExtensions;
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        extensions.Add(ProfileCertificate.IssuerIdentifier(countrySigner.PublicKey));
        extensions.Add(ProfileExtension.KeyUse(from, until));
        extensions.Add(ProfileExtension.DocumentTypes(DocumentCode));
        return ProfileCertificate.Sign(
            request,
            countrySigner.SubjectName,
            countryKey,
            from,
            until.AddYears(ProfileCertificate.YearsOfACard)
        );
    }
}
