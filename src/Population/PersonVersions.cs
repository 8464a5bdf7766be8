using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Rows as they are kept, current or past, for comparing with the ledger; nobody is shown them.</summary>
internal static class PersonVersions
{
    private static readonly string Either =
        $"SELECT * FROM (SELECT {PersonColumns.Names} FROM population.person WHERE @condition UNION ALL "
        + $"SELECT {PersonColumns.Names} FROM population.person_past WHERE @condition) AS version ORDER BY person_id";

    private static readonly string OneVersion = Either.Replace(
        "@condition",
        "person_id = @person AND version = @version",
        StringComparison.Ordinal
    );

    private static readonly string OfAct = Either.Replace(
        "@condition",
        "person_id BETWEEN @first AND @last AND act_id = @act",
        StringComparison.Ordinal
    );

    /// <summary>The row of one version: one, unless something is wrong.</summary>
    public static Task<List<PersonRow>> ReadAsync(
        Session session,
        PersonId person,
        int version,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            OneVersion,
            row => PersonColumns.Read(row),
            cancellation,
            ("person", person.Value),
            ("version", version)
        );

    /// <summary>The rows of a mass load by person, and the load's salt.</summary>
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
            OfAct,
            row => PersonColumns.Read(row),
            cancellation,
            ("first", load.First),
            ("last", load.Last),
            ("act", act.Value)
        );
        return (rows, load.Salt);
    }
}
