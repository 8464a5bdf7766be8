using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Fills an empty demonstration registry with an invented country. Done in acts of some thousand persons, each whole; a run that was
/// killed goes on where it stopped, because the same seed invents the same country.
/// </summary>
public sealed class SeedPersons(Acts acts, TimeProvider clock)
{
    public static readonly ActKind Kind = new(
        nameof(SeedPersons),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Tạo dân cư hư cấu để thử nghiệm",
        "Inventing a population for demonstration"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotInvented = new(
        "POP-12",
        "Sổ này đã có người không do lệnh này tạo ra; chỉ tạo dân cư hư cấu trong sổ trống.",
        "This registry holds persons that seeding did not invent; a country is invented only in an empty one."
    );

    // Large enough that one commit's sync is nothing beside its rows, small enough that a kill loses a second's work.
    private const int PersonsInAnAct = 10_000;

    private static readonly Evidence Invented = new(EvidenceRank.Paper, "seed");

    private const string HouseholdSequence = "population.household_id";

    private static readonly string[] Tables =
    [
        "population.person",
        "population.number",
        "population.person_first",
        "population.version",
    ];

    /// <summary>Invents persons until there are as many as asked.</summary>
    /// <param name="country">The same country is invented again on the same day only.</param>
    /// <param name="progress">Told how many there are, after every act.</param>
    /// <returns>How many there are now.</returns>
    public async Task<Outcome<long>> RunAsync(
        Authority authority,
        Reason reason,
        CountryToInvent country,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        if ((await LoadedAsync(cancellation)).IsRefused(out var refusal, out var loaded))
            return refusal;
        if (country.Persons <= loaded)
            return loaded;
        Task<Outcome<long>> Load() => LoadAsync(authority, reason, loaded, country, progress, cancellation);
        return loaded < country.Persons / 2
            ? await MassLoad.RunAsync(acts.Store, Tables, Load, cancellation)
            : await Load();
    }

    private async Task<Outcome<long>> LoadAsync(
        Authority authority,
        Reason reason,
        long loaded,
        CountryToInvent country,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var today = Act.DayOf(clock.GetUtcNow());
        var households = new InventedCountry(country.Seed, today, country.UnitsOn).Households();
        var history = new InventedHistory(country, today);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var there = 0L;
        await foreach (var batch in Ahead.Of(Batches(households, country.Persons)))
        {
            there += batch.Sum(household => household.Count);
            if (there <= loaded)
                continue;
            var outcome = await acts.RunAsync<Done>(
                authority,
                Kind,
                reason,
                act => LoadAsync(act, batch, history, words, cancellation),
                cancellation
            );
            if (outcome.IsRefused(out var refusal, out _))
                return refusal;
            progress?.Report(there);
        }
        return there;
    }

    /// <summary>Whole households; the last is cut so that the count is exact.</summary>
    private static IEnumerable<List<IReadOnlyList<InventedPerson>>> Batches(
        IEnumerable<IReadOnlyList<InventedPerson>> households,
        long count
    )
    {
        var batch = new List<IReadOnlyList<InventedPerson>>();
        var inBatch = 0;
        foreach (var household in households)
        {
            if (count == 0)
                break;
            var members = household.Count <= count ? household : [.. household.Take((int)count)];
            batch.Add(members);
            count -= members.Count;
            inBatch += members.Count;
            if (inBatch < PersonsInAnAct && count > 0)
                continue;
            yield return batch;
            (batch, inBatch) = ([], 0);
        }
    }

    private static async Task<Outcome<Done>> LoadAsync(
        Act act,
        List<IReadOnlyList<InventedPerson>> households,
        InventedHistory history,
        HashSet<string> words,
        CancellationToken cancellation
    )
    {
        var keys = await act.Session.DrawAsync(HouseholdSequence, households.Count, cancellation);
        var persons = await act.Session.DrawAsync(
            RegisterPerson.Sequence,
            households.Sum(one => one.Count),
            cancellation
        );
        var people = households
            .Zip(
                keys,
                (household, key) => household.Select(person => (Person: person, Household: new HouseholdId(key)))
            )
            .SelectMany(members => members)
            .ToList();
        foreach (var ((person, _), key) in people.Zip(persons))
            person.Id = new PersonId(key);
        var stored = people
            .AsParallel()
            .AsOrdered()
            .Select(one => history.Of(ToRow(act, one.Person, one.Household)))
            .ToList();
        await PersonLoad.RunAsync(act, stored, words, cancellation);
        await PersonLoad.LoadNumbersAsync(act.Session, stored.Select(one => one.Current), cancellation);
        return Done.It;
    }

    private static PersonRow ToRow(Act act, InventedPerson person, HouseholdId household) =>
        PersonMapping.ToRow(
            new(person.Id, 1, person.Number, person.Details(household), person.BirthDate, act.Now, Invented, act.Id)
        );

    /// <summary>How many persons seeding brought in; refused when there are others.</summary>
    private async Task<Outcome<long>> LoadedAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        var seeded = await CountAsync(
            session,
            "SELECT count(*) FROM population.person WHERE source = 'seed'",
            cancellation
        );
        var all = await CountAsync(session, "SELECT count(*) FROM population.person", cancellation);
        return seeded == all || seeded > 0 ? seeded : NotInvented;
    }

    private static async Task<long> CountAsync(Session session, string sql, CancellationToken cancellation)
    {
        await using var command = session.Command(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
