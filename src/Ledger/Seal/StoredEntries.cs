using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>An entry as it stands in the table.</summary>
internal sealed record StoredEntry(long Key, long? Position, EntryHeader Header, byte[] Root)
{
    public byte[] Leaf => Header.Leaf(Root);
}

/// <summary>An entry as it stands, with what stands below it.</summary>
internal sealed record WholeEntry(StoredEntry Stored, Entry Content);

/// <summary>Reads entries, facts and looks back.</summary>
internal static class StoredEntries
{
    private const string Columns =
        "entry_id, position, act_id, at, kind, actor, post, purpose, ground, reference, facts, looks, salt, root";

    private const string Facts = "SELECT entry_id, kind, person_id, identifiers, salt, commitment FROM ledger.fact";

    private const string Looks =
        "SELECT entry_id, person_id, at, kind, actor, post, purpose, ground, reference, refusal FROM ledger.look";

    private const int MostLeaves = 8192;

    /// <summary>Committed entries without a position, in the order of their keys.</summary>
    public static Task<List<StoredEntry>> UnsealedAsync(Session session, int most, CancellationToken cancellation) =>
        ListAsync(
            session.Command(
                $"SELECT {Columns} FROM ledger.entry WHERE position IS NULL ORDER BY entry_id LIMIT @most",
                ("most", most)
            ),
            Read,
            cancellation
        );

    /// <summary>Sealed entries from a position on, in the order of the tree.</summary>
    public static Task<List<StoredEntry>> SealedAsync(
        Session session,
        long from,
        int most,
        CancellationToken cancellation
    ) =>
        ListAsync(
            session.Command(
                $"SELECT {Columns} FROM ledger.entry WHERE position >= @from ORDER BY position LIMIT @most",
                ("from", from),
                ("most", most)
            ),
            Read,
            cancellation
        );

    /// <summary>Sealed entries from a position on with all that stands below them, in the order of the tree.</summary>
    public static async Task<IReadOnlyList<WholeEntry>> WholeAsync(
        Session session,
        long from,
        int most,
        CancellationToken cancellation
    )
    {
        var entries = Portion(await SealedAsync(session, from, most, cancellation));
        var keys = entries.Select(entry => entry.Key).ToHashSet();
        var facts = await BelowAsync(session, Facts, keys, Fact, cancellation);
        var looks = await BelowAsync(session, Looks, keys, Look, cancellation);
        return
        [
            .. entries.Select(entry => new WholeEntry(
                entry,
                new Entry(entry.Header, [.. facts[entry.Key]], [.. looks[entry.Key]])
            )),
        ];
    }

    /// <summary>As many entries as have no more leaves together than fit well in memory, but one at least.</summary>
    private static List<StoredEntry> Portion(List<StoredEntry> entries)
    {
        var leaves = 0L;
        return
        [
            .. entries.TakeWhile(
                (entry, index) => (leaves += entry.Header.Facts + entry.Header.Looks) <= MostLeaves || index == 0
            ),
        ];
    }

    /// <summary>
    /// Rows of the entries given, read in one statement: neighbours in the tree are neighbours by key, but for a few.
    /// A statement for each entry made the feed 3 times slower on PostgreSQL.
    /// </summary>
    private static async Task<ILookup<long, T>> BelowAsync<T>(
        Session session,
        string select,
        HashSet<long> keys,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            $"{select} WHERE entry_id BETWEEN @first AND @last ORDER BY entry_id, ordinal",
            ("first", keys.DefaultIfEmpty().Min()),
            ("last", keys.DefaultIfEmpty().Max())
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var below = new List<(long Key, T Row)>();
        while (await row.ReadAsync(cancellation))
        {
            if (keys.Contains(row.GetInt64(0)))
                below.Add((row.GetInt64(0), read(row)));
        }
        return below.ToLookup(found => found.Key, found => found.Row);
    }

    private static FactRow Fact(DbDataReader row) =>
        new(
            row.GetString(1),
            Person(row, 2),
            row.GetString(3),
            row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4),
            row.GetFieldValue<byte[]>(5)
        );

    private static LookRow Look(DbDataReader row) =>
        new(
            Person(row, 1),
            Moment.FromStored(row.GetInt64(2)),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.IsDBNull(9) ? null : row.GetString(9)
        );

    private static StoredEntry Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.IsDBNull(1) ? null : row.GetInt64(1),
            new EntryHeader(
                new ActId(row.GetInt64(2)),
                Moment.FromStored(row.GetInt64(3)),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7),
                row.GetString(8),
                row.GetString(9),
                row.GetInt32(10),
                row.GetInt32(11),
                row.GetFieldValue<byte[]>(12)
            ),
            row.GetFieldValue<byte[]>(13)
        );

    private static PersonId? Person(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new PersonId(row.GetInt64(column));

    private static async Task<List<T>> ListAsync<T>(
        DbCommand command,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using (command)
        {
            await using var row = await command.ExecuteReaderAsync(cancellation);
            var list = new List<T>();
            while (await row.ReadAsync(cancellation))
                list.Add(read(row));
            return list;
        }
    }
}
