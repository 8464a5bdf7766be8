using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>What a mass load brought in, as it stands in the tables today.</summary>
internal sealed class LoadedPersons
{
    // The rows of a load are the first versions of its persons, wherever they stand now.
    private static readonly string SelectFirst =
        $"SELECT * FROM (SELECT {PersonColumns.Names} FROM population.person WHERE person_id BETWEEN @first AND @last "
        + $"AND act_id = @act AND version = 1 UNION ALL SELECT {PersonColumns.Names} FROM population.person_first "
        + "WHERE person_id BETWEEN @first AND @last AND act_id = @act) AS loaded ORDER BY person_id";

    private static readonly string SelectCurrent =
        $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id BETWEEN @first AND @last ORDER BY person_id";

    private LoadedPersons(byte[] salt, IReadOnlyList<PersonRow> firsts) => (Salt, Firsts) = (salt, firsts);

    public byte[] Salt { get; }

    /// <summary>First versions, in the order of persons.</summary>
    public IReadOnlyList<PersonRow> Firsts { get; }

    /// <summary>Persons with later versions, also those that came after the load; empty unless they were asked for.</summary>
    public IReadOnlyList<StoredPerson> Changed { get; private init; } = [];

    /// <summary>The load of an act; null when there is none.</summary>
    /// <param name="withHistory">Whether the later versions are wanted too.</param>
    public static async Task<LoadedPersons?> FindAsync(
        Session session,
        ActId act,
        bool withHistory,
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
            return null;
        (string, object?)[] range = [("first", load.First), ("last", load.Last)];
        var firsts = await session.ListAsync(
            SelectFirst,
            row => PersonColumns.Read(row),
            cancellation,
            [.. range, ("act", act.Value)]
        );
        var changed = withHistory ? await ChangedAsync(session, firsts, range, cancellation) : [];
        return new LoadedPersons(load.Salt, firsts) { Changed = changed };
    }

    private static async Task<IReadOnlyList<StoredPerson>> ChangedAsync(
        Session session,
        List<PersonRow> firsts,
        (string, object?)[] range,
        CancellationToken cancellation
    )
    {
        var current = await session.ListAsync(SelectCurrent, row => PersonColumns.Read(row), cancellation, range);
        var later = await session.ListAsync(PersonVersions.SelectRange, PersonVersions.Read, cancellation, range);
        var versions = later.ToLookup(version => version.PersonId);
        return
        [
            .. firsts.Join(
                current.Where(row => versions.Contains(row.PersonId)),
                first => first.PersonId,
                row => row.PersonId,
                (first, row) => new StoredPerson(row, first, [.. versions[row.PersonId]])
            ),
        ];
    }
}
