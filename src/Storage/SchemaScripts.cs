using CanCuoc.Vocabulary;

namespace CanCuoc.Storage;

/// <summary>
/// Applies the modules' numbered scripts, each once, each in a transaction of its own with its own record.
/// <c>0001.sql</c> is for both engines, <c>0001.sqlite.sql</c> and <c>0001.postgres.sql</c> run after it on one, <c>0001.online.sql</c>
/// on PostgreSQL while people work (see <see cref="OnlineScript"/>).
/// A script that changed after it was applied stops the start: after the first release, history is added to and never edited.
/// </summary>
internal static class SchemaScripts
{
    public static async Task<Outcome<Done>> ApplyAsync(Store store, CancellationToken cancellation)
    {
        foreach (var script in store.Parts.SelectMany(part => SchemaScript.Of(part, store.Engine)))
        {
            var outcome = script.IsOnline
                ? await OnlineScript.ApplyAsync(store, script, cancellation)
                : await ApplyAsync(store, script, cancellation);
            if (outcome.IsRefused(out var refusal, out _))
                return refusal;
        }
        return Done.It;
    }

    private static async Task<Outcome<Done>> ApplyAsync(
        Store store,
        SchemaScript script,
        CancellationToken cancellation
    )
    {
        await using var session = await store.WriteAsync(cancellation);
        await WaitForOthersAsync(session, cancellation);
        if (script.Module != "storage" && await AppliedAsync(session, script, cancellation) is { } applied)
            return applied == script.Digest ? Done.It : Store.OtherSchema.For($"{script.Module}/{script.Name}");
        if (store.Engine == Engine.PostgreSql)
            await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {script.Module}", cancellation);
        await session.ExecuteAsync(script.Text, cancellation);
        await NoteAsync(session, script, cancellation);
        await session.CommitAsync(cancellation);
        return Done.It;
    }

    /// <summary>Notes that a script was applied.</summary>
    public static Task<int> NoteAsync(Session session, SchemaScript script, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "INSERT INTO storage.script (module, name, digest) VALUES (@module, @name, @digest) ON CONFLICT DO NOTHING",
            cancellation,
            ("module", script.Module),
            ("name", script.Name),
            ("digest", script.Digest)
        );

    // Two hosts that start together apply a script once: the second waits here and then finds it applied.
    // Not a lock on the table, which is not there yet at the first start; SQLite's one writer needs none.
    private static Task WaitForOthersAsync(Session session, CancellationToken cancellation) =>
        session.Engine == Engine.PostgreSql
            ? session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext('storage.script'))", cancellation)
            : Task.CompletedTask;

    /// <summary>The digest of a script as it was applied; null when it was not.</summary>
    public static async Task<string?> AppliedAsync(Session session, SchemaScript script, CancellationToken cancellation)
    {
        await using var command = session.Command(
            "SELECT digest FROM storage.script WHERE module = @module AND name = @name",
            ("module", script.Module),
            ("name", script.Name)
        );
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }
}
