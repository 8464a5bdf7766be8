using System.Data.Common;
using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// A registry that the files of a <see cref="DirtyCountry"/> were imported into, as far as it is compared with the truth. It records no
/// look, so that it is for invented people alone.
/// </summary>
public sealed class CleanedRegistry
{
    private readonly Session session;
    private readonly List<long> keys = [];
    private readonly Dictionary<string, DirtyFile> byReference = [];
    private readonly Dictionary<long, DirtyFile> bySource = [];
    private readonly Dictionary<DirtyFile, Dictionary<int, long>> byLine = DirtyFile.All.ToDictionary(
        file => file,
        _ => new Dictionary<int, long>()
    );
    private readonly HashSet<(DirtyFile, long)> quarantined = [];
    private readonly HashSet<string> quarantinedNumbers = [];
    private readonly HashSet<(DirtyFile, long)> disputing = [];
    private readonly HashSet<(long, string)> disputed = [];

    private CleanedRegistry(Session session) => this.session = session;

    /// <summary>All its records, to be searched for doubles.</summary>
    public PersonsToScreen Persons { get; } = new(0);

    /// <summary>Reads the registry as the session sees it, which stays in use.</summary>
    public static async Task<CleanedRegistry> ReadAsync(Session session, CancellationToken cancellation)
    {
        session.LiftTimeLimit();
        var registry = new CleanedRegistry(session);
        foreach (var source in await SourceTable.NewestAsync(session, DirtyFile.All.Count, cancellation))
        {
            var file = DirtyFile.All.Single(one => one.Name == source.Name);
            registry.bySource[source.Id] = file;
            registry.byReference[source.Reference(0)[..^2]] = file;
        }
        await registry.ReadPersonsAsync(cancellation);
        await registry.ReadQueuesAsync(cancellation);
        return registry;
    }

    /// <summary>Compares it with the truth.</summary>
    /// <param name="pairs">Those among <see cref="Persons"/> that are likely of one person.</param>
    public async Task<CleaningReport> CompareAsync(
        DirtyCountry country,
        IReadOnlyList<LikePair> pairs,
        CancellationToken cancellation
    )
    {
        const int personsAtOnce = 2_000;
        var judgement = new CleaningJudgement(this, pairs.Select(Keys).ToHashSet());
        foreach (var people in ByPerson(country.Records()).Chunk(personsAtOnce))
        {
            var found = await FoundPersons.FindAsync(
                session,
                people.Select(records => records[0].Truth.Number),
                people.SelectMany(records => records.Select(RegisteredFrom)).OfType<long>(),
                cancellation
            );
            foreach (var records in people)
                judgement.Take(records, found);
        }
        return judgement.Report();
    }

    /// <summary>The record that was registered from a line of a file; null when none was.</summary>
    internal long? RegisteredFrom(DirtyRecord record) =>
        byLine[record.File].TryGetValue(record.Line, out var key) ? key : null;

    /// <summary>Whether a record waits in quarantine.</summary>
    internal bool IsQuarantined(DirtyRecord record) => quarantined.Contains((record.File, record.Ordinal));

    /// <summary>Whether a record with a number does.</summary>
    internal bool IsQuarantined(PersonalNumber number) => quarantinedNumbers.Contains(number.ToString());

    /// <summary>Whether an officer is asked about something that a record says.</summary>
    internal bool IsDisputing(DirtyRecord record) => disputing.Contains((record.File, record.Ordinal));

    /// <summary>Whether an officer is asked about an item of a person.</summary>
    internal bool IsDisputed(long person, string item) => disputed.Contains((person, item));

    private static IEnumerable<List<DirtyRecord>> ByPerson(IEnumerable<DirtyRecord> records)
    {
        var ofOne = new List<DirtyRecord>();
        foreach (var record in records)
        {
            if (ofOne.Count > 0 && ofOne[0].Truth.Person != record.Truth.Person)
            {
                yield return ofOne;
                ofOne = [];
            }
            ofOne.Add(record);
        }
        if (ofOne.Count > 0)
            yield return ofOne;
    }

    private (long, long) Keys(LikePair pair) =>
        (Math.Min(keys[pair.First], keys[pair.Second]), Math.Max(keys[pair.First], keys[pair.Second]));

    private async Task ReadPersonsAsync(CancellationToken cancellation)
    {
        bool Take(DbDataReader row)
        {
            var record = PersonMapping.ToRecord(PersonColumns.Read(row));
            keys.Add(record.Id.Value);
            Persons.Add(record.Id, record.Details);
            if (record.Version == 1)
                TakeLine(record.Id.Value, record.Evidence.Reference);
            return true;
        }
        await session.ListAsync($"SELECT {PersonColumns.Names} FROM population.person", Take, cancellation);
        foreach (
            var (person, source) in await session.ListAsync(
                "SELECT person_id, source FROM population.person_first",
                row => (row.GetInt64(0), row.GetString(1)),
                cancellation
            )
        )
            TakeLine(person, source);
    }

    private void TakeLine(long person, string reference)
    {
        var end = reference.LastIndexOf(':');
        byLine[byReference[reference[..end]]][int.Parse(reference.AsSpan(end + 1), CultureInfo.InvariantCulture)] =
            person;
    }

    private async Task ReadQueuesAsync(CancellationToken cancellation)
    {
        foreach (
            var (source, record) in await session.ListAsync(
                "SELECT source_id, ordinal, line, record FROM population.quarantine WHERE state = 0",
                row => (row.GetInt64(0), CollectedRecord.Parse(row.GetInt64(1), row.GetInt32(2), row.GetString(3))),
                cancellation
            )
        )
        {
            quarantined.Add((bySource[source], record.Ordinal));
            if (record[DirtyForm.Number] is { } number)
                quarantinedNumbers.Add(number);
        }
        foreach (
            var (person, source, ordinal, item) in await session.ListAsync(
                "SELECT person_id, source_id, ordinal, item FROM population.conflict WHERE state = 0",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3)),
                cancellation
            )
        )
        {
            disputing.Add((bySource[source], ordinal));
            disputed.Add((person, item));
        }
    }
}
