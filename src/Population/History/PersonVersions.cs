using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on versions: those after the first, and the first of records that changed since.</summary>
internal static class PersonVersions
{
    private const string Names =
        "person_id, version, valid_from, recorded_at, source, evidence, act_id, retracts, items";

    private static readonly string SelectFirst =
        $"SELECT {PersonColumns.Names} FROM population.person_first WHERE person_id = @person";

    private const string SelectLater =
        $"SELECT {Names} FROM population.version WHERE person_id = @person ORDER BY version";

    private const string Insert = $"""
        INSERT INTO population.version ({Names}) VALUES (@said_person, @said_version, @said_valid, @said_recorded,
            @said_source, @said_evidence, @said_act, @said_retracts, @said_items)
        """;

    private static readonly string KeepFirst =
        $"INSERT INTO population.person_first ({PersonColumns.Names}) "
        + $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id = @person_id AND version = 1";

    // The parts of one statement see the rows as they were before it.
    private static readonly string WriteAtOnce =
        $"WITH first AS ({KeepFirst}), said AS ({Insert}) {PersonTable.Update}";

    /// <summary>The later versions of some persons; the condition on their keys follows.</summary>
    public const string SelectSome = $"SELECT {Names} FROM population.version WHERE person_id";

    private static readonly string SelectCurrent =
        $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id = @person";

    /// <summary>The later versions of persons from one key to another.</summary>
    public const string SelectRange =
        $"SELECT {Names} FROM population.version WHERE person_id BETWEEN @first AND @last ORDER BY person_id, version";

    /// <summary>Current record, first version and all later ones; null when there is no such person.</summary>
    /// <param name="forChange">Keeps the record for this transaction: who changes it meanwhile waits.</param>
    public static async Task<StoredPerson?> ReadAsync(
        Session session,
        PersonId person,
        bool forChange,
        CancellationToken cancellation
    )
    {
        PersonRow? current = null;
        PersonRow? first = null;
        var later = new List<VersionRow>();
        await session.ReadTogetherAsync(
            [
                (SelectCurrent + (forChange ? session.ForUpdate : ""), row => current = PersonColumns.Read(row)),
                (SelectFirst, row => first = PersonColumns.Read(row)),
                (SelectLater, row => later.Add(Read(row))),
            ],
            cancellation,
            ("person", person.Value)
        );
        if (current is null)
            return null;
        if (current.Version == 1)
            return new(current, current, []);
        // A first version taken away behind the program's back is found by reconciling; the record itself can still be read.
        return new(current, first ?? current, [.. later.TakeWhile(version => version.Version <= current.Version)]);
    }

    /// <summary>A record to be changed, kept for this transaction; refused when it is no longer as it was read.</summary>
    public static async Task<Outcome<StoredPerson>> ForChangeAsync(
        Session session,
        PersonRecord read,
        CancellationToken cancellation
    ) =>
        await ReadAsync(session, read.Id, forChange: true, cancellation) is { } stored
        && stored.Current.Version == read.Version
            ? stored
            : Acts.ChangedMeanwhile;

    /// <summary>Writes a version, and the record folded with it over the one before; false when that is no longer the current one.</summary>
    public static async Task<bool> WriteAsync(
        Session session,
        PersonRow record,
        VersionRow version,
        CancellationToken cancellation
    )
    {
        var values = PersonTable.Values(record);
        (string, object?)[] said = Values(version);
        if (session.Engine == Engine.PostgreSql)
            return await session.ExecuteAsync(WriteAtOnce, cancellation, [.. values, .. said]) == 1;
        await session.ExecuteAsync(KeepFirst, cancellation, ("person_id", record.PersonId));
        await session.ExecuteAsync(Insert, cancellation, said);
        return await session.ExecuteAsync(PersonTable.Update, cancellation, values) == 1;
    }

    /// <summary>Writes versions by the quickest way the engine has.</summary>
    public static async Task LoadAsync(
        Session session,
        IReadOnlyList<VersionRow> versions,
        CancellationToken cancellation
    )
    {
        await using var load = await RowLoad.BeginAsync(session, "population.version", Names.Split(", "), cancellation);
        foreach (var version in versions)
        {
            await load.StartRowAsync(cancellation);
            load.Add(version.PersonId);
            load.Add(version.Version);
            load.Add(version.ValidFrom);
            load.Add(version.RecordedAt);
            load.Add(version.Source);
            load.Add(version.Evidence);
            load.Add(version.ActId);
            load.Add(version.Retracts);
            load.Add(version.Items);
        }
        await load.CompleteAsync(cancellation);
    }

    private static (string, object?)[] Values(VersionRow row) =>
        [
            ("said_person", row.PersonId),
            ("said_version", row.Version),
            ("said_valid", row.ValidFrom),
            ("said_recorded", row.RecordedAt),
            ("said_source", row.Source),
            ("said_evidence", row.Evidence),
            ("said_act", row.ActId),
            ("said_retracts", row.Retracts),
            ("said_items", row.Items),
        ];

    public static VersionRow Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            row.GetInt32(2),
            row.GetInt64(3),
            row.GetString(4),
            row.GetInt32(5),
            row.GetInt64(6),
            row.IsDBNull(7) ? null : row.GetInt32(7),
            row.GetString(8)
        );
}
