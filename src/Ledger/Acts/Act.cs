using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>The permanent key of an act; rows name the act that made them by it.</summary>
public readonly record struct ActId(long Value);

/// <summary>
/// One act under way: who, at which post, of which kind, why, and the session that carries all its reads and writes.
/// An operation records its facts and whom it saw; both are kept with the rows, in the same commit, or nothing is.
/// </summary>
public sealed class Act
{
    private readonly List<Fact> facts = [];
    private readonly List<PersonId> seen = [];
    private readonly HashSet<PersonId> known = [];

    internal Act(Authority authority, ActKind kind, Reason reason, Session session, ActId id, DateTimeOffset now)
    {
        Authority = authority;
        Kind = kind;
        Reason = reason;
        Session = session;
        Id = id;
        Now = now;
    }

    /// <summary>The act's key; zero for a look, which makes no rows.</summary>
    public ActId Id { get; }

    public Authority Authority { get; }

    public ActKind Kind { get; }

    public Reason Reason { get; }

    public Session Session { get; }

    /// <summary>The one moment of the act: its recorded time.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day it is in Việt Nam (UTC+7, no summer time), by which the law counts.</summary>
    public DateOnly Today => DayOf(Now);

    internal IReadOnlyList<Fact> Facts => facts;

    internal IReadOnlyList<PersonId> Seen => seen;

    /// <summary>The day a moment falls on in Việt Nam.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>The last moment of a day in Việt Nam.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(7)).AddMicroseconds(-1);

    /// <summary>Nothing was done and nobody seen.</summary>
    internal bool IsIdle => facts.Count + seen.Count == 0;

    /// <summary>Adds a fact, to be written after every row.</summary>
    public void Record(Fact fact)
    {
        if (Kind.IsLook)
            throw new InvalidOperationException($"{Kind.Name} only looks; it cannot record {fact.Kind}.");
        facts.Add(fact);
    }

    /// <summary>Notes that this act read somebody's record. Every read of a person calls it, through whichever door it came.</summary>
    public void Saw(PersonId person)
    {
        if (known.Add(person))
            seen.Add(person);
    }

    /// <summary>The refusal when the post does not serve <paramref name="unit"/>; null when it does.</summary>
    public Refusal? OutOfReach(string unit) => Authority.Serves(unit) ? null : Acts.OutOfReach.For(unit);
}
