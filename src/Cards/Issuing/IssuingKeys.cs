using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CanCuoc.Chip.SoftCard;
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
    private static readonly TimeSpan Remaining = TimeSpan.FromDays(7);

    private const int CountrySignerYears = 4;

    /// <summary>Makes what is missing, for a demonstration: every certificate says SPECIMEN. Refused once the country signer's time is over.</summary>
    public Outcome<Done> EnsureSpecimen(DateTimeOffset now)
    {
        if (Fault(now) is null)
            return Done.It;
        if (!keys.Labels.Contains(WrappingLabel))
            keys.CreateWrappingKey(WrappingLabel);
        using var countryKey = Signer(CountrySignerLabel);
        using var country = keys.Certificate(CountrySignerLabel) ?? CertifyCountry(countryKey, now);
        using var key = Signer(DocumentSignerLabel);
        var certified = DocumentSigner.Certify(country, countryKey, key, SigningAuthority.Specimen, now);
        if (certified.IsRefused(out var refusal, out var certificate))
            return refusal;
        using (certificate)
            keys.KeepCertificate(DocumentSignerLabel, certificate);
        return Done.It;
    }

    /// <summary>What keeps cards from being signed; null when all is there.</summary>
    public Refusal? Fault(DateTimeOffset now)
    {
        using var country = keys.Certificate(CountrySignerLabel);
        using var signer = keys.Certificate(DocumentSignerLabel);
        using var key = keys.OpenSigner(DocumentSignerLabel);
        if (country is null || signer is null || key is null || !keys.Labels.Contains(WrappingLabel))
            return SignerMissing;
        return DocumentSigner.MaySign(signer, now) && DocumentSigner.MaySign(signer, now + Remaining)
            ? null
            : SignerExpired;
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

    /// <summary>The chip's memory is never kept but so.</summary>
    internal SealedRecord Seal(CardId card, ChipMemory memory)
    {
        var image = memory.Encode();
        var sealedImage = SealedRecord.Seal(keys, WrappingLabel, image, Bound(card));
        CryptographicOperations.ZeroMemory(image);
        return sealedImage;
    }

    /// <summary>Opens a chip's memory, if it is this card's and unchanged.</summary>
    /// <exception cref="CryptographicException">It is not.</exception>
    internal Outcome<ChipMemory> OpenChip(CardId card, SealedRecord sealedImage)
    {
        var image = sealedImage.Open(keys, WrappingLabel, Bound(card));
        var memory = ChipMemory.Parse(image);
        CryptographicOperations.ZeroMemory(image);
        return memory;
    }

    private static byte[] Bound(CardId card) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"card {card.Value}"));

    private X509Certificate2 CertifyCountry(ECDsa key, DateTimeOffset now)
    {
        var certificate = CountrySigner.Certify(key, SigningAuthority.Specimen, now, now.AddYears(CountrySignerYears));
        keys.KeepCertificate(CountrySignerLabel, certificate);
        return certificate;
    }

    private ECDsa Signer(string label) => keys.OpenSigner(label) ?? keys.CreateSigner(label);
}
