using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Where a card is in its life. What is printed on it may be outdated in any of them.</summary>
public enum CardState
{
    Made = 1,
    Active = 2,
    Ended = 3,
}

/// <summary>One card.</summary>
internal sealed class CardRow
{
    public required PersonId PersonId { get; init; }
    public required long CardId { get; init; }
    public required long OrderId { get; init; }
    public required CardState State { get; set; }
    public required string Province { get; init; }
    public required int PersonVersion { get; init; }

    /// <summary>Generation of the document signer that signed its content.</summary>
    public required int DocumentSigner { get; init; }
    public required string DocumentNumber { get; init; }
    public required int IssuedOn { get; init; }
    public int? ExpiresOn { get; init; }
    public required byte[] WrappedKey { get; set; }
    public required byte[] Chip { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public SealedRecord SealedChip => new(WrappedKey, Chip);

    /// <summary>What a fact commits to; the chip's content by its ciphertext.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("card")
            .Add(PersonId.Value)
            .Add(CardId)
            .Add(OrderId)
            .Add((long)State)
            .Add(PersonVersion)
            .Add(DocumentNumber)
            .Add(IssuedOn)
            .Add(ExpiresOn ?? 0)
            .AddFixed(System.Security.Cryptography.SHA256.HashData(Chip))
            .Add(ActId)
            .Add(Version)
            .Written;

    public Card Shown =>
        new(
            new(CardId),
            PersonId,
            State,
            PersonVersion,
            DocumentNumber,
            PartialDate.FromInt(IssuedOn).Earliest,
            ExpiresOn is { } day ? PartialDate.FromInt(day).Earliest : null
        );
}

/// <summary>The permanent key of a card.</summary>
public readonly record struct CardId(long Value);

/// <summary>A card that was made.</summary>
/// <param name="PersonVersion">The version of the record whose data are printed on it.</param>
/// <param name="DocumentNumber">As the machine-readable zone has it: the last nine digits of the personal number.</param>
/// <param name="ExpiresOn">Null for a card without expiry.</param>
public sealed record Card(
    CardId Id,
    PersonId Person,
    CardState State,
    int PersonVersion,
    string DocumentNumber,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn
);
