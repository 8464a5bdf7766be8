using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Writes, within an act, which pairs were found. Written again it changes nothing.</summary>
internal sealed class LikePairIntake(Act act)
{
    private const float HundredthsInABit = 100;

    /// <summary>Keeps pairs that were found; gives how many they are.</summary>
    public async Task<int> KeepAsync(IReadOnlyList<FoundPair> found, CancellationToken cancellation)
    {
        var before = (
            await LikePairTable.TakeAsync(act.Session, found.Select(pair => pair.Person.Value).Distinct(), cancellation)
        ).ToDictionary(pair => (pair.Person, pair.Other));
        var persons = await RowsAsync(found.SelectMany(pair => new[] { pair.Person, pair.Other }), cancellation);
        var rows = found.Select(pair => RowOf(pair, persons)).ToList();
        foreach (var row in rows)
        {
            if (before.TryGetValue((row.Person, row.Other), out var known))
                await ChangeAsync(known, known.FoundAgain(row), cancellation);
        }
        await AddAsync([.. rows.Where(row => !before.ContainsKey((row.Person, row.Other)))], cancellation);
        return rows.Count;
    }

    /// <summary>Ends pairs that wait and were not found again.</summary>
    public async Task EndAsync(IReadOnlyCollection<LikePairRow> unfound, CancellationToken cancellation)
    {
        var persons = await RowsAsync(unfound.SelectMany(pair => new[] { pair.Person, pair.Other }), cancellation);
        foreach (var pair in unfound)
        {
            var isMerged = new[] { pair.Person, pair.Other }.Any(one => persons[one].MergedInto is not null);
            var state = isMerged ? LikePairState.Merged : LikePairState.LeftBehind;
            await ChangeAsync(pair, pair with { State = state, Act = act.Id }, cancellation);
        }
    }

    private LikePairRow RowOf(FoundPair pair, Dictionary<PersonId, PersonRow> persons) =>
        new(
            pair.Person,
            pair.Other,
            default,
            // The later record's, as a rule: there somebody was entered who was there already.
            PersonCommune.Of(persons[pair.Other]) ?? PersonCommune.Of(persons[pair.Person]),
            (int)MathF.Round(pair.Bits * HundredthsInABit),
            pair.Pattern.Number,
            LikePairState.Waiting,
            Why: null,
            act.Id
        );

    private async Task AddAsync(IReadOnlyList<LikePairRow> rows, CancellationToken cancellation)
    {
        var keys = await act.Session.DrawAsync(LikePairTable.Sequence, rows.Count, cancellation);
        LikePairRow[] pairs = [.. rows.Zip(keys, (row, key) => row with { Key = new(key) })];
        await LikePairTable.LoadAsync(act.Session, pairs, cancellation);
        foreach (var pair in pairs)
            Record(pair);
    }

    private async Task ChangeAsync(LikePairRow before, LikePairRow after, CancellationToken cancellation)
    {
        if (after == before)
            return;
        await LikePairTable.WriteAsync(act.Session, after, cancellation);
        Record(after);
    }

    private void Record(LikePairRow pair)
    {
        act.Saw(pair.Person);
        act.Saw(pair.Other);
        act.Record(new LikePairScreened(pair.State) { Subject = pair.Person, Row = pair.Commit() });
    }

    private async Task<Dictionary<PersonId, PersonRow>> RowsAsync(
        IEnumerable<PersonId> persons,
        CancellationToken cancellation
    ) =>
        (await StandingRecords.ReadAsync(act.Session, persons, cancellation)).ToDictionary(row => new PersonId(
            row.PersonId
        ));
}
