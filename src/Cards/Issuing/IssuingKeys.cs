using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// The keys behind the cards: the country signer certifies the document signer, which signs what stands on every chip (ICAO 9303-12
/// §4); a wrapping key guards the chip contents that are kept.
/// </summary>
public sealed class IssuingKeys(KeyStore keys)
{
    public static readonly Refusal SignerMissing = new(
        "CRD-08",
        "Chưa có khóa hoặc chứng thư số để ký thẻ.",
        "The key or certificate that signs cards is missing.",
        "ICAO 9303-12 §4"
    );

    public static readonly Refusal SignerExpired = new(
        "CRD-09",
        "Chứng thư số ký thẻ chưa có hiệu lực hoặc sắp hết hạn.",
        "The certificate that signs cards is not valid yet, or about to expire.",
        "ICAO 9303-12 §4"
    );

    private const string CountrySignerLabel = "country-signer";
    private const string DocumentSignerLabel = "document-signer";
    private const string WrappingLabel = "cards-wrap";

    /// <summary>A signer that ends within this time cannot serve a batch any more.</summary>
    private static readonly TimeSpan Remaining = TimeSpan.FromDays(30);

    /// <summary>Makes what is missing, for a demonstration: every certificate says SPECIMEN.</summary>
    public void EnsureSpecimen(DateTimeOffset now)
    {
        if (!keys.Labels.Contains(WrappingLabel))
            keys.CreateWrappingKey(WrappingLabel);
        using var countryKey = keys.OpenSigner(CountrySignerLabel) ?? keys.CreateSigner(CountrySignerLabel);
        using var country = keys.Certificate(CountrySignerLabel) ?? CountrySigner.CertifySpecimen(countryKey, now);
        keys.KeepCertificate(CountrySignerLabel, country);
        if (Fault(now) is null)
            return;
        using var signerKey = keys.OpenSigner(DocumentSignerLabel) ?? keys.CreateSigner(DocumentSignerLabel);
        using var signer = DocumentSigner.CertifySpecimen(country, countryKey, signerKey, now);
        keys.KeepCertificate(DocumentSignerLabel, signer);
    }

    /// <summary>What keeps cards from being signed; null when all is there.</summary>
    public Refusal? Fault(DateTimeOffset now)
    {
        using var country = keys.Certificate(CountrySignerLabel);
        using var signer = keys.Certificate(DocumentSignerLabel);
        using var key = keys.OpenSigner(DocumentSignerLabel);
        if (country is null || signer is null || key is null || !keys.Labels.Contains(WrappingLabel))
            return SignerMissing;
        return signer.NotBefore <= now && now + Remaining < signer.NotAfter ? null : SignerExpired;
    }

    /// <summary>What a reader must trust to believe these cards.</summary>
    public Outcome<TrustStore> Trust()
    {
        using var country = keys.Certificate(CountrySignerLabel);
        return country is null ? SignerMissing : TrustStore.Of([country]);
    }

    /// <summary>Signs with the document signer's key, which stays in the key store.</summary>
    internal Outcome<T> WithSigner<T>(DateTimeOffset now, Func<ECDsa, X509Certificate2, Outcome<T>> sign)
        where T : notnull
    {
        if (Fault(now) is { } fault)
            return fault;
        using var key = keys.OpenSigner(DocumentSignerLabel)!;
        using var certificate = keys.Certificate(DocumentSignerLabel)!;
        return sign(key, certificate);
    }

    internal SealedRecord Seal(ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound) =>
        SealedRecord.Seal(keys, WrappingLabel, content, bound);

    /// <exception cref="CryptographicException">The content was changed, or belongs to another card.</exception>
    internal byte[] Open(SealedRecord content, ReadOnlySpan<byte> bound) => content.Open(keys, WrappingLabel, bound);
}
