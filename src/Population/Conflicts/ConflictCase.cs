using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A conflict between sources, for an officer to check.</summary>
/// <param name="Person">The record as it stands; what is decided is decided about this version.</param>
/// <param name="Standing">What it holds; null where it holds nothing.</param>
/// <param name="StandingSource">What that stands on.</param>
/// <param name="Offered">What the file says.</param>
/// <param name="OfferedBy">File and line, and what stands behind them.</param>
/// <param name="File">The file's name.</param>
/// <param name="AsAt">The day that the file speaks of.</param>
public sealed record ConflictCase(
    ConflictKey Key,
    PersonRecord Person,
    RecordField Field,
    RecordItem? Standing,
    ItemSource StandingSource,
    RecordItem Offered,
    Evidence OfferedBy,
    string File,
    DateOnly AsAt
)
{
    /// <summary>Where the order of sources for this item stands.</summary>
    public required Wording Article { get; init; }

    /// <summary>With whom it is checked.</summary>
    public required Wording Checker { get; init; }

    /// <summary>The order alone would take what is offered, but it may be another's, or another rule forbids it.</summary>
    public required bool IsStronger { get; init; }

    /// <summary>A case as an act may see it; null when it may not, or when the record has left it behind.</summary>
    internal static async Task<ConflictCase?> OfAsync(Act act, ConflictRow row, CancellationToken cancellation)
    {
        if (await OpenConflict.ReadAsync(act, row, forChange: false, cancellation) is not { } open)
            return null;
        act.Saw(row.Person);
        var hidden = await ProtectedPersons.AmongAsync(act, HiddenKin.Of([open.Stored.Current]), cancellation);
        var history = new PersonHistory(open.Stored.First, open.Stored.Later, open.Access, hidden);
        var source = await SourceTable.GetAsync(act.Session, row.Key.Source, cancellation);
        var offered = PersonMapping.ToRecord(row.On(open.Stored.Current));
        return new ConflictCase(
            row.Key,
            history.Current,
            row.Field,
            RecordGroups.ItemsOf(history.Current, [row.Field]).SingleOrDefault(),
            history.SourceOf(act.Today, history.Current.RecordedAt, [.. row.Field.Columns]),
            RecordGroups.ItemsOf(offered, [row.Field]).Single(),
            new Evidence(row.Rank, source.Reference(row.Line)),
            source.Name,
            source.AsAt
        )
        {
            Article = open.Rule.Article.Wording,
            Checker = open.Rule.Checker,
            IsStronger = open.Rule.Outranks(row.Rank, open.Standing.Rank),
        };
    }
}
