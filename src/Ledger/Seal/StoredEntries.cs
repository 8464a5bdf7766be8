using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>An entry as it stands in the table.</summary>
internal sealed record StoredEntry(long Key, long? Position, EntryHeader Header, byte[] Root)
{
    public byte[] Leaf => Header.Leaf(Root);
}

/// <summary>Reads entries, facts and looks back.</summary>
internal static class StoredEntries
{
    private const string Columns =
        "entry_id, position, act_id, at, kind, actor, post, purpose, ground, reference, facts, looks, salt, root";

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

    /// <summary>The facts of an entry by their ordinal.</summary>
    public static Task<List<FactRow>> FactsAsync(Session session, long key, CancellationToken cancellation) =>
        ListAsync(
            session.Command(
                """
                SELECT kind, person_id, identifiers, salt, commitment FROM ledger.fact
                WHERE entry_id = @entry ORDER BY ordinal
                """,
                ("entry", key)
            ),
            row => new FactRow(
                row.GetString(0),
                Person(row, 1),
                row.GetString(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3),
                row.GetFieldValue<byte[]>(4)
            ),
            cancellation
        );

    /// <summary>The looks of an entry by their ordinal.</summary>
    public static Task<List<LookRow>> LooksAsync(Session session, long key, CancellationToken cancellation) =>
        ListAsync(
            session.Command(
                """
                SELECT person_id, at, kind, actor, post, purpose, ground, reference, refusal FROM ledger.look
                WHERE entry_id = @entry ORDER BY ordinal
                """,
                ("entry", key)
            ),
            row => new LookRow(
                Person(row, 0),
                Moment.FromStored(row.GetInt64(1)),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6),
                row.GetString(7),
                row.IsDBNull(8) ? null : row.GetString(8)
            ),
            cancellation
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
