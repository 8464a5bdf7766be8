using CanCuoc.Vocabulary;

namespace CanCuoc.Storage;

/// <summary>
/// Applies a script to a large table of PostgreSQL while people read and write it: statement by statement, each a transaction of its
/// own, as <c>CREATE INDEX CONCURRENTLY</c> must be. A blank line ends a statement. What was killed half-way is begun again at the next
/// start, so each statement says <c>IF NOT EXISTS</c>; an index left unfinished is taken away first.
/// </summary>
internal static class OnlineScript
{
    private const string Lock = "hashtext('storage.online')";

    // A statement that waits for its lock makes everybody behind it wait: it gives up soon and is tried again.
    private const string Patience = "SET lock_timeout = '1s'";
    private const string LockNotAvailable = "55P03";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<Outcome<Done>> ApplyAsync(Store store, SchemaScript script, CancellationToken cancellation)
    {
        while (true)
        {
            var outcome = default(Outcome<Done>?);
            await store.WriteOnceAsync(
                async session => outcome = await TryAsync(session, script, cancellation),
                cancellation
            );
            if (outcome is { } applied)
                return applied;
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Applies it unless another host is about it; then null.</summary>
    // Asked for and not waited for: whoever waits in a statement keeps a snapshot, for whose end an index made beside waits in turn.
    private static async Task<Outcome<Done>?> TryAsync(
        Session session,
        SchemaScript script,
        CancellationToken cancellation
    )
    {
        if (!(bool)(await session.ScalarAsync($"SELECT pg_try_advisory_lock({Lock})", cancellation))!)
            return null;
        try
        {
            if (await SchemaScripts.AppliedAsync(session, script, cancellation) is { } applied)
                return applied == script.Digest ? Done.It : Store.OtherSchema.For($"{script.Module}/{script.Name}");
            session.LiftTimeLimit();
            await session.ExecuteAsync(Patience, cancellation);
            foreach (var statement in script.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                await RunAsync(session, script.Module, statement, cancellation);
            await SchemaScripts.NoteAsync(session, script, cancellation);
            return Done.It;
        }
        finally
        {
            await session.ExecuteAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
            await session.ExecuteAsync("RESET lock_timeout", CancellationToken.None);
        }
    }

    private static async Task RunAsync(Session session, string module, string statement, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await DropUnfinishedAsync(session, module, cancellation);
                await session.ExecuteAsync(statement, cancellation);
                return;
            }
            catch (Npgsql.PostgresException busy) when (busy.SqlState == LockNotAvailable)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static async Task DropUnfinishedAsync(Session session, string module, CancellationToken cancellation)
    {
        var unfinished = await session.ListAsync(
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND n.nspname = @module
            """,
            row => row.GetString(0),
            cancellation,
            ("module", module)
        );
        foreach (var index in unfinished)
            await session.ExecuteAsync($"DROP INDEX {index}", cancellation);
    }
}
