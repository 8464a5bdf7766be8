using System.Diagnostics;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench.Linkage;

/// <summary>Records of a mistaken country as the registry reads them, and the truth apart.</summary>
internal sealed class WrittenCountry
{
    // The same people whenever it is measured.
    private static readonly DateOnly Today = new(2026, 1, 1);

    private readonly List<(int Person, int Parents, DateOnly Born)> truth;
    private readonly Dictionary<int, IReadOnlyList<Mistake>> mistakes = [];

    public WrittenCountry(int seed, int records, MistakesToMake how)
    {
        var watch = Stopwatch.StartNew();
        truth = new(records);
        Persons = new(records);
        foreach (var record in new MistakenCountry(seed, Today, how).Records().Take(records))
            Add(record);
        Minutes = watch.Elapsed.TotalMinutes;
    }

    public PersonsToScreen Persons { get; }

    public double Minutes { get; }

    public int Refused { get; private set; }

    /// <summary>Records of one person stand together, at most two.</summary>
    public int TruePairs => Second.Count();

    /// <summary>The places of second records.</summary>
    public IEnumerable<int> Second => Enumerable.Range(1, truth.Count - 1).Where(at => IsOne(at - 1, at));

    public bool IsOne(int one, int other) => truth[one].Person == truth[other].Person;

    public bool IsKin(int one, int other) => truth[one].Parents > 0 && truth[one].Parents == truth[other].Parents;

    public IReadOnlyList<Mistake> MistakesIn(int place) => mistakes.GetValueOrDefault(place) ?? [];

    public bool AreTwins(int one, int other) => IsKin(one, other) && truth[one].Born == truth[other].Born;

    /// <summary>Pairs of brothers and sisters, twins too.</summary>
    public IEnumerable<(int One, int Other)> Siblings()
    {
        for (var one = 0; one < truth.Count; one++)
        {
            for (var other = one + 1; other < truth.Count && IsKin(one, other); other++)
            {
                if (!IsOne(one, other))
                    yield return (one, other);
            }
        }
    }

    private void Add(MistakenRecord record)
    {
        if (record.Written.Read().IsRefused(out _, out var details))
        {
            Refused++;
            return;
        }
        if (record.Mistakes.Count > 0)
            mistakes[truth.Count] = record.Mistakes;
        Persons.Add(new PersonId(truth.Count + 1), details);
        truth.Add(((int)record.Person, (int)record.Parents, record.Born));
    }
}
