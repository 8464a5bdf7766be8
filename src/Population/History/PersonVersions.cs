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

    private static readonly string KeepFirst =
        $"INSERT INTO population.person_first ({PersonColumns.Names}) "
        + $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id = @person";

    private static readonly string SelectCurrent =
        $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id = @person";

    // A mass load's rows are the first versions of its persons, wherever they stand now.
    private static readonly string SelectLoad =
        $"SELECT * FROM (SELECT {PersonColumns.Names} FROM population.person WHERE person_id BETWEEN @first AND @last "
        + $"AND act_id = @act AND version = 1 UNION ALL SELECT {PersonColumns.Names} FROM population.person_first "
        + "WHERE person_id BETWEEN @first AND @last AND act_id = @act) AS loaded ORDER BY person_id";

    /// <summary>Current record, first version and all later ones; null when there is no such person.</summary>
    /// <param name="forChange">Keeps the record for this transaction: who changes it meanwhile waits.</param>
    public static async Task<StoredPerson?> ReadAsync(
        Session session,
        PersonId person,
        bool forChange,
        CancellationToken cancellation
    )
    {
        var select = SelectCurrent + (forChange ? session.ForUpdate : "");
        if (await OneAsync(session, select, person, cancellation) is not { } current)
            return null;
        if (current.Version == 1)
            return new(current, current, []);
        var first = await OneAsync(session, SelectFirst, person, cancellation);
        var later = await session.ListAsync(
            $"SELECT {Names} FROM population.version WHERE person_id = @person AND version <= @version ORDER BY version",
            Read,
            cancellation,
            ("person", person.Value),
            ("version", current.Version)
        );
        // A first version taken away behind the program's back is found by reconciling; the record itself can still be read.
        return new(current, first ?? current, later);
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

    public static Task<int> KeepFirstAsync(Session session, PersonId person, CancellationToken cancellation) =>
        session.ExecuteAsync(KeepFirst, cancellation, ("person", person.Value));

    public static Task<int> AddAsync(Session session, VersionRow row, CancellationToken cancellation) =>
        session.ExecuteAsync(
            $"""
            INSERT INTO population.version ({Names})
            VALUES (@person, @version, @valid, @recorded, @source, @evidence, @act, @retracts, @items)
            """,
            cancellation,
            ("person", row.PersonId),
            ("version", row.Version),
            ("valid", row.ValidFrom),
            ("recorded", row.RecordedAt),
            ("source", row.Source),
            ("evidence", row.Evidence),
            ("act", row.ActId),
            ("retracts", row.Retracts),
            ("items", row.Items)
        );

    /// <summary>The first versions of a mass load by person, and the load's salt.</summary>
    public static async Task<(IReadOnlyList<PersonRow> Rows, byte[] Salt)> OfLoadAsync(
        Session session,
        ActId act,
        CancellationToken cancellation
    )
    {
        var loads = await session.ListAsync(
            "SELECT first, last, salt FROM population.load WHERE act_id = @act",
            row => (First: row.GetInt64(0), Last: row.GetInt64(1), Salt: row.GetFieldValue<byte[]>(2)),
            cancellation,
            ("act", act.Value)
        );
        if (loads is not [var load])
            return ([], []);
        var rows = await session.ListAsync(
            SelectLoad,
            row => PersonColumns.Read(row),
            cancellation,
            ("first", load.First),
            ("last", load.Last),
            ("act", act.Value)
        );
        return (rows, load.Salt);
    }

    private static async Task<PersonRow?> OneAsync(
        Session session,
        string select,
        PersonId person,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(select, row => PersonColumns.Read(row), cancellation, ("person", person.Value))
        ).FirstOrDefault();

    private static VersionRow Read(DbDataReader row) =>
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
