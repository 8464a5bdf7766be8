using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A pair that an act may see and whose records of today still compare as they did.</summary>
/// <param name="Hidden">Relatives whom the act may not be told of.</param>
/// <param name="Kin">Parents whose names were compared.</param>
internal sealed record OpenLikePair(
    StoredPerson One,
    StoredPerson Other,
    LinkagePattern Pattern,
    IReadOnlySet<PersonId> Hidden,
    IReadOnlyCollection<PersonId> Kin
)
{
    /// <summary>Reads it; null when the act may not see one of the two, or a relative by whom they were compared, or a record changed.</summary>
    /// <param name="forChange">Keeps the records for this transaction.</param>
    public static async Task<OpenLikePair?> ReadAsync(
        Act act,
        LikePairRow row,
        bool forChange,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(act, row.Person, forChange, cancellation) is not { } one)
            return null;
        if (await FindAsync(act, row.Other, forChange, cancellation) is not { } other)
            return null;
        PersonRow[] rows = [one.Current.Copy(), other.Current.Copy()];
        var hidden = await ProtectedPersons.AmongAsync(act, HiddenKin.Of(rows), cancellation);
        foreach (var shown in rows)
            HiddenKin.LeaveOut(shown, hidden);
        var comparison = await RecordComparison.ReadAsync(act.Session, rows, cancellation);
        var pattern = comparison.Of(rows[0], rows[1]);
        return pattern.Number == row.Pattern ? new OpenLikePair(one, other, pattern, hidden, comparison.Kin) : null;
    }

    private static async Task<StoredPerson?> FindAsync(
        Act act,
        PersonId person,
        bool forChange,
        CancellationToken cancellation
    ) =>
        await ProtectedPersons.HidesAsync(act, person, cancellation) ? null
        : await PersonVersions.ReadAsync(act.Session, person, forChange, cancellation)
            is { Current.MergedInto: null } stored
            ? stored
        : null;
}
