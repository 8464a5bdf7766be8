namespace CanCuoc.Storage;

/// <summary>
/// Loads many rows into tables that are empty or nearly so, without their indexes and on PostgreSQL without their keys: those are made
/// once the rows are there, sorted and at once (kept while loading, they cost four times the rows). What was taken away is written down
/// with the taking, so that the next start makes it again after a power cut. SQLite keeps a table by its key, which stays.
/// </summary>
public static class MassLoad
{
    /// <summary>Runs <paramref name="load"/>; the tables have their keys and indexes again when it ends, however it ends.</summary>
    /// <param name="tables">Written <c>module.table</c>. Nobody else may rely on their keys meanwhile.</param>
    public static async Task<T> RunAsync<T>(
        Store store,
        IReadOnlyList<string> tables,
        Func<Task<T>> load,
        CancellationToken cancellation
    )
    {
        await SetAsideAsync(store, tables, cancellation);
        try
        {
            return await load();
        }
        finally
        {
            await MakeAgainAsync(store, CancellationToken.None);
        }
    }

    /// <summary>Makes what a load took away; nothing when nothing is missing.</summary>
    internal static async Task MakeAgainAsync(Store store, CancellationToken cancellation)
    {
        await using var session = await store.WriteAsync(cancellation);
        session.LiftTimeLimit();
        if (store.Engine == Engine.PostgreSql)
        {
            // Whoever starts beside another waits here and then finds nothing missing; on SQLite before the one writer's gate.
            await session.ExecuteAsync("LOCK TABLE storage.set_aside IN EXCLUSIVE MODE", cancellation);
            await session.ExecuteAsync("SET LOCAL maintenance_work_mem = '256MB'", cancellation);
        }
        var statements = await session.ListAsync(
            "SELECT statement FROM storage.set_aside ORDER BY place",
            row => row.GetString(0),
            cancellation
        );
        foreach (var statement in statements)
            await session.ExecuteAsync(statement, cancellation);
        await session.ExecuteAsync("DELETE FROM storage.set_aside", cancellation);
        await session.CommitAsync(cancellation);
    }

    private static async Task SetAsideAsync(Store store, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        await using var session = await store.WriteAsync(cancellation);
        session.LiftTimeLimit();
        foreach (var table in tables)
        {
            var indexes =
                store.Engine == Engine.PostgreSql
                    ? await PostgresIndexesAsync(session, table, cancellation)
                    : await SqliteIndexesAsync(session, store.Sql.For(table), cancellation);
            foreach (var (drop, make) in indexes)
            {
                await session.ExecuteAsync(
                    "INSERT INTO storage.set_aside (statement) VALUES (@make)",
                    cancellation,
                    ("make", make)
                );
                await session.ExecuteAsync(drop, cancellation);
            }
        }
        await session.CommitAsync(cancellation);
    }

    /// <summary>How each key and index of a table is taken away and made, keys first.</summary>
    private static Task<List<(string Drop, string Make)>> PostgresIndexesAsync(
        Session session,
        string table,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            """
            SELECT CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                        ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END,
                   CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                        ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', i.indrelid::regclass, c.conname,
                            pg_get_constraintdef(c.oid) || coalesce(' WITH (' || array_to_string(x.reloptions, ', ') || ')', '')) END
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
            WHERE i.indrelid = @table::regclass ORDER BY c.oid IS NULL, i.indexrelid
            """,
            row => (row.GetString(0), row.GetString(1)),
            cancellation,
            ("table", table)
        );

    /// <summary>How each index of a table is taken away and made; those that its unique rules made stay.</summary>
    private static Task<List<(string Drop, string Make)>> SqliteIndexesAsync(
        Session session,
        string table,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            "SELECT 'DROP INDEX ' || name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = @table ORDER BY rootpage",
            row => (row.GetString(0), row.GetString(1)),
            cancellation,
            ("table", table)
        );
}
