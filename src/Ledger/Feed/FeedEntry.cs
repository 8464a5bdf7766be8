using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>One sealed entry as a consumer sees it.</summary>
/// <param name="Position">Its final place in the ledger: the only order there is.</param>
public sealed record FeedEntry(
    long Position,
    ActId Act,
    DateTimeOffset At,
    string Kind,
    IReadOnlyList<FeedFact> Facts,
    IReadOnlyList<FeedLook> Looks
);

/// <summary>A fact in the feed: its kind, whom it is about, and its identifiers.</summary>
public sealed class FeedFact
{
    private readonly FactRow row;

    internal FeedFact(FactRow row) => this.row = row;

    public string Kind => row.Kind;

    public PersonId? Subject => row.Subject;

    public string Identifiers => row.Identifiers;

    /// <summary>The fact as the module that recorded it wrote it, when it is of that kind.</summary>
    public bool Is<TFact>(out TFact fact)
        where TFact : Fact
    {
        var same = Kind == typeof(TFact).Name;
        fact = same ? Fact.Parse<TFact>(Identifiers, Subject) : null!;
        return same;
    }

    /// <summary>
    /// Whether the fact was recorded with this row, given as <see cref="Fact.Row"/> was; null when the salt is erased, for then nobody can tell.
    /// </summary>
    public bool? CommitsTo(ReadOnlySpan<byte> canonicalRow) =>
        row.Salt is { } salt ? FactRow.Commit(salt, canonicalRow).AsSpan().SequenceEqual(row.Commitment) : null;
}

/// <summary>A look in the feed: only whom it was about; the rest is read from the ledger when somebody is entitled to it.</summary>
public readonly record struct FeedLook(PersonId? Person);
