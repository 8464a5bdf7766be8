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
        var names = await KinNamesAsync(act, rows, cancellation);
        var pattern = Compare(LinkedKin.Named(rows[0], names), LinkedKin.Named(rows[1], names));
        return pattern.Number == row.Pattern
            ? new OpenLikePair(one, other, pattern, hidden, [.. names.Keys.Select(key => new PersonId(key))])
            : null;
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

    private static async Task<Dictionary<long, string>> KinNamesAsync(
        Act act,
        IEnumerable<PersonRow> rows,
        CancellationToken cancellation
    ) =>
        (
            await act.Session.ListAsync(
                $"SELECT person_id, name FROM population.person WHERE person_id {KeyList.In(act.Session)}",
                row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1)),
                cancellation,
                KeyList.Of(
                    act.Session,
                    rows.SelectMany(row => new[] { row.FatherId, row.MotherId }).OfType<long>().Distinct()
                )
            )
        ).ToDictionary();

    private static LinkagePattern Compare(PersonRow one, PersonRow other)
    {
        var (words, places) = (new LinkedWords(), new LinkedPlaces());
        ComparedPerson Of(PersonRow row)
        {
            var record = PersonMapping.ToRecord(row);
            return ComparedPerson.Of(record.Id, record.Details, words, places);
        }
        return LinkagePattern.Of(Of(one), Of(other), words);
    }
}
