using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>How a reader's raises, person by person, differ from the tallies that stand in the rows at the end.</summary>
internal readonly record struct Reading(int Missed, int Doubled, int Disordered, int Invented)
{
    public static Reading Perfect => default;

    public static Reading Of(IReadOnlyDictionary<PersonId, int> tallies, ILookup<PersonId, int> read)
    {
        var reading = Perfect;
        foreach (var (person, tally) in tallies)
        {
            var seen = read[person].ToList();
            reading = new(
                reading.Missed + Enumerable.Range(1, tally).Except(seen).Count(),
                reading.Doubled + seen.Count - seen.Distinct().Count(),
                reading.Disordered + seen.Zip(seen.Skip(1)).Count(pair => pair.First > pair.Second),
                reading.Invented + seen.Count(version => version > tally)
            );
        }
        return reading;
    }
}
