namespace CanCuoc.Population;

/// <summary>Counts what became of each mistake, person by person.</summary>
/// <param name="found">Pairs of records that are likely of one person, the lower key first.</param>
internal sealed class CleaningJudgement(CleanedRegistry registry, IReadOnlySet<(long, long)> found)
{
    private readonly Dictionary<string, long[]> counts = [];
    private readonly List<WrongChange> wrong = [];
    private long truePairs;
    private long rightPairs;

    /// <summary>Judges the records of a person.</summary>
    public void Take(IReadOnlyList<DirtyRecord> records, FoundPersons persons)
    {
        var person = new CleanedPerson(registry, records, persons, found);
        foreach (var record in records)
        {
            foreach (var kind in record.Mistakes)
                Count($"{kind}", person.OutcomeOf(record, MistakenItems.Of(kind)));
            if (record.FileMistake is { } slip)
                Count($"{slip}", person.OutcomeOf(record, slip));
            if (!record.Kinds.Any())
                Count(CleaningCount.NoMistake, person.OutcomeOf(record, MistakenItems.Of(record.File)));
        }
        wrong.AddRange(person.Wrong);
        truePairs += person.Pairs.Count();
        rightPairs += person.Pairs.Count(found.Contains);
    }

    public CleaningReport Report() =>
        new(
            [
                .. counts
                    .OrderBy(one => one.Key, StringComparer.Ordinal)
                    .Select(one => new CleaningCount(one.Key, one.Value[0], one.Value[1], one.Value[2], one.Value[3])),
            ],
            wrong,
            truePairs,
            found.Count,
            rightPairs
        );

    private void Count(string kind, CleaningOutcome outcome)
    {
        if (!counts.TryGetValue(kind, out var ofKind))
            counts[kind] = ofKind = new long[Enum.GetValues<CleaningOutcome>().Length];
        ofKind[(int)outcome]++;
    }
}
