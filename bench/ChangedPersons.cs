using System.Collections.Concurrent;
using System.Globalization;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>
/// Persons who change one after the other, three times each: a new telephone number from three days on, every change an act of its own
/// with its version and its fact.
/// </summary>
internal sealed class ChangedPersons(Country country, int persons)
{
    private const int ChangesOfOne = 3;

    private static readonly Evidence Told = new(EvidenceRank.Statement, "bench");
    private static readonly DateOnly FirstDay = new(2023, 1, 1);

    private readonly ReadPerson read = new();
    private readonly AmendPerson amend = new();
    private readonly ConcurrentDictionary<int, (PersonId Person, int Changes)> turns = new();
    private readonly ConcurrentBag<PersonId> changed = [];
    private long last = -1;
    private long count;

    /// <summary>Changes so far.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>Who changed three times.</summary>
    public IReadOnlyList<PersonId> Changed => [.. changed];

    /// <summary>Records the next change of a client's person; no two clients meet at one record.</summary>
    public async Task ChangeOneAsync(int client)
    {
        var (person, changes) = turns.GetOrAdd(client, _ => (Next(), 0));
        if (changes == ChangesOfOne)
        {
            changed.Add(person);
            (person, changes) = (Next(), 0);
        }
        turns[client] = (person, changes + 1);
        var outcome = await country.Acts.RunAsync(
            Country.Everybody,
            AmendPerson.Kind with
            {
                IsPreparing = true,
            },
            Country.Why,
            act => ChangeAsync(act, person, changes),
            CancellationToken.None
        );
        _ = outcome.Value;
        Interlocked.Increment(ref count);
    }

    private async Task<Outcome<PersonRecord>> ChangeAsync(Ledger.Act act, PersonId person, int changes)
    {
        if ((await read.RunAsync(act, person, CancellationToken.None)).IsRefused(out var refusal, out var current))
            return refusal;
        // Another number than the one before, also where an earlier run changed the same person.
        var (day, phone) = (FirstDay.AddYears(changes), Phone(person, current.Version));
        return await amend.RunAsync(
            act,
            current,
            day < current.ValidFrom ? act.Today : day,
            details => details with { Phone = phone },
            Told,
            CancellationToken.None
        );
    }

    private static string Phone(PersonId person, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"09{version % 10}{person.Value % 10_000_000:D7}");

    // Spread over the whole registry, as those who come to the counters are.
    private PersonId Next() => new(1 + (Interlocked.Increment(ref last) * 7_919 % persons));
}
