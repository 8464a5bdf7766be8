using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Production;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// The keys behind the cards: country signers certify document signers, which sign what stands on every chip (ICAO 9303-12 §4); a wrapping
/// key guards the chip contents that are kept.
/// </summary>
/// <param name="keys">The registry's own key store.</param>
/// <param name="token">Where the signers' keys are, when they are in a token of their own; null: with the others.</param>
public sealed class IssuingKeys(KeyStore keys, KeyStore? token = null)
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

    public static readonly Refusal SignerSpent = new(
        "PKI-06",
        "Các khóa ký thẻ đã ký đủ số thẻ cho phép; hãy cấp khóa mới bằng ./run pki issue-signer.",
        "The document signers have signed as many cards as they may; issue another by ./run pki issue-signer.",
        "ICAO 9303-12 §4.1.2"
    );

    public static readonly Refusal KeyElsewhere = new(
        "PKI-07",
        "Khóa này không có trong kho khóa đang mở; nếu nó ở trong token PKCS#11 thì hãy chỉ token bằng --token-library và --token.",
        "This key is not in the key store that is open; if it is in a PKCS#11 token, name that by --token-library and --token."
    );

    private const string WrappingLabel = "cards-wrap";

    /// <summary>Of the key that signs the files to factories.</summary>
    private const string ExchangeLabel = "card-batches";

    /// <summary>Signers that end within this time cannot serve a batch any more.</summary>
    private static readonly TimeSpan Remaining = TimeSpan.FromDays(7);

    /// <summary>Where the signers' keys are.</summary>
    internal KeyStore Signers => token ?? keys;

    /// <summary>By which factories know our files.</summary>
    public ZoneKey ExchangeKey
    {
        get
        {
            using var signer = OpenExchangeSigner();
            return ZoneKey.Of(signer);
        }
    }

    /// <summary>What keeps cards from being signed for the next days; null when all is there.</summary>
    public async Task<Refusal?> FaultAsync(Session session, DateTimeOffset now, CancellationToken cancellation) =>
        (await SignerAsync(session, now, cancellation)).Refusal
        ?? (await SignerAsync(session, now + Remaining, cancellation)).Refusal;

    /// <summary>What a reader must trust to believe these cards.</summary>
    public async Task<Outcome<TrustStore>> TrustAsync(
        Session session,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (await SignerTable.CountrySignersAsync(session, cancellation)).Count == 0
            ? SignerMissing
            : await SignerTable.TrustAsync(session, now, cancellation);

    /// <summary>The document signer whose turn it is: the oldest that may still sign.</summary>
    internal async Task<Outcome<CardSigner>> SignerAsync(
        Session session,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = await SignerTable.DocumentSignersAsync(session, cancellation);
        if (rows.Count == 0 || !keys.Labels.Contains(WrappingLabel))
            return SignerMissing;
        if (rows.Find(row => row.StateAt(now) == SignerState.Usable) is not { } turn)
            return rows.Exists(row => row.StateAt(now) == SignerState.Spent) ? SignerSpent : SignerExpired;
        if (!Signers.Labels.Contains(turn.Label))
            return KeyElsewhere.For(turn.Label);
        if ((await SignerTable.TrustAsync(session, now, cancellation)).IsRefused(out var refusal, out var trust))
            return refusal;
        var terminals = await VerifierTable.TrustPointsAsync(session, VerifierDay.Of(now), cancellation);
        return new CardSigner(turn, this, trust, terminals);
    }

    /// <summary>Opens a signer's key; the caller disposes of it.</summary>
    internal Outcome<AsymmetricAlgorithm> Open(string label) =>
        Signers.OpenAnySigner(label) is { } key ? key : KeyElsewhere.For(label);

    /// <summary>Opens the key of a country verifier or document verifier, which is never an RSA key; the caller disposes of it.</summary>
    internal Outcome<ECDsa> OpenVerifier(string label) =>
        Signers.OpenSigner(label) is { } key ? key : KeyElsewhere.For(label);

    /// <summary>A new key of a name and the first number that is free, or one of this algorithm that was left without certificate.</summary>
    /// <param name="generation">All numbers from here on have no certificate.</param>
    internal (int Generation, string Label, AsymmetricAlgorithm Key) Make(
        string name,
        int generation,
        KeyAlgorithm algorithm
    )
    {
        for (; ; generation++)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"{name}-{generation}");
            var left = Signers.OpenAnySigner(label);
            if (left is null)
                return (generation, label, Signers.CreateSigner(label, algorithm));
            if (KeyAlgorithm.Of(left) == algorithm)
                return (generation, label, left);
            left.Dispose();
        }
    }

    /// <summary>The number that follows on that of a label; 1 where there was none.</summary>
    internal static int GenerationAfter(string? label) =>
        label is null ? 1 : int.Parse(label.AsSpan(label.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) + 1;

    internal void EnsureWrappingKey()
    {
        if (!keys.Labels.Contains(WrappingLabel))
            keys.CreateWrappingKey(WrappingLabel);
    }

    /// <summary>The chip's memory is never kept but so.</summary>
    internal SealedRecord Seal(CardId card, ChipMemory memory) => Seal(memory.Encode(), Of(card));

    /// <summary>Opens a chip's memory, if it is this card's and unchanged.</summary>
    /// <exception cref="CryptographicException">It is not.</exception>
    internal Outcome<ChipMemory> OpenChip(CardId card, SealedRecord sealedImage)
    {
        var image = sealedImage.Open(keys, WrappingLabel, Encoding.ASCII.GetBytes(Of(card)));
        var memory = ChipMemory.Parse(image);
        CryptographicOperations.ZeroMemory(image);
        return memory;
    }

    /// <summary>What is signed for a chip is never kept but so.</summary>
    internal SealedRecord Seal(ChipSerial serial, SignedContent data) => Seal(data.Encode(), $"chip {serial}");

    /// <summary>Opens what was signed for a chip.</summary>
    /// <exception cref="CryptographicException">It is another chip's, or was changed.</exception>
    internal SignedContent OpenData(ChipSerial serial, SealedRecord data)
    {
        var plain = data.Open(keys, WrappingLabel, Encoding.ASCII.GetBytes($"chip {serial}"));
        return SignedContent.Parse(plain).Value;
    }

    /// <summary>Our part in a batch's secret.</summary>
    internal SealedRecord Seal(BatchId batch, BatchKey key) => Seal(key.Export(), Of(batch));

    /// <summary>Opens our part in a batch's secret.</summary>
    /// <exception cref="CryptographicException">It is another batch's, or was changed.</exception>
    internal BatchKey OpenBatchKey(BatchId batch, SealedRecord key)
    {
        var secret = key.Open(keys, WrappingLabel, Encoding.ASCII.GetBytes(Of(batch)));
        var opened = BatchKey.Import(secret);
        CryptographicOperations.ZeroMemory(secret);
        return opened;
    }

    /// <summary>The key that signs the files to factories, made when it is first wanted; the caller disposes of it.</summary>
    internal ECDsa OpenExchangeSigner() => keys.OpenSigner(ExchangeLabel) ?? keys.CreateSigner(ExchangeLabel);

    private SealedRecord Seal(byte[] secret, string bound)
    {
        var hidden = SealedRecord.Seal(keys, WrappingLabel, secret, Encoding.ASCII.GetBytes(bound));
        CryptographicOperations.ZeroMemory(secret);
        return hidden;
    }

    private static string Of(CardId card) => string.Create(CultureInfo.InvariantCulture, $"card {card.Value}");

    private static string Of(BatchId batch) => string.Create(CultureInfo.InvariantCulture, $"batch {batch.Value}");
}
