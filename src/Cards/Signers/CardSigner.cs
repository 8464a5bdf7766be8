using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>The document signer whose turn it is.</summary>
internal sealed class CardSigner(DocumentSignerRow row, IssuingKeys keys, TrustStore trust, TrustPoints? terminals)
{
    public int Generation => row.Generation;

    /// <summary>What a reader must trust to believe its cards.</summary>
    public TrustStore Trust => trust;

    /// <summary>What its cards trust of terminals; null where they give prints to nobody.</summary>
    public TrustPoints? Terminals => terminals;

    /// <summary>Signs with the key, which stays in its key store.</summary>
    public Outcome<T> WithSigner<T>(Func<AsymmetricAlgorithm, X509Certificate2, Outcome<T>> sign)
        where T : notnull
    {
        if (keys.Open(row.Label).IsRefused(out var refusal, out var key))
            return refusal;
        using (key)
        using (var certificate = row.Load())
            return sign(key, certificate);
    }

    /// <summary>Counts one more card, in the transaction that keeps it; false when another act took the last one meanwhile.</summary>
    public async Task<bool> CountAsync(Session session, CancellationToken cancellation) =>
        await session.ExecuteAsync(
            """
            UPDATE cards.document_signer SET cards = cards + 1
            WHERE generation = @generation AND cards < most_cards AND revoked_at IS NULL
            """,
            cancellation,
            ("generation", row.Generation)
        ) == 1;
}
