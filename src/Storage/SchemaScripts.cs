using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Storage;

/// <summary>
/// Applies the modules' numbered scripts, each once, each in a transaction of its own with its own record.
/// <c>0001.sql</c> is for both engines, <c>0001.sqlite.sql</c> and <c>0001.postgres.sql</c> run after it on one.
/// A script that changed after it was applied stops the start: after the first release, history is added to and never edited.
/// </summary>
internal static class SchemaScripts
{
    private sealed record Script(string Module, string Name, string Text)
    {
        public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    public static async Task<Outcome<Done>> ApplyAsync(Store store, CancellationToken cancellation)
    {
        foreach (var script in store.Parts.SelectMany(part => Of(part, store.Engine)))
        {
            if ((await ApplyAsync(store, script, cancellation)).IsRefused(out var refusal, out _))
                return refusal;
        }
        return Done.It;
    }

    private static async Task<Outcome<Done>> ApplyAsync(Store store, Script script, CancellationToken cancellation)
    {
        await using var session = await store.WriteAsync(cancellation);
        await WaitForOthersAsync(session, cancellation);
        if (script.Module != "storage" && await AppliedAsync(session, script, cancellation) is { } applied)
            return applied == script.Digest ? Done.It : Store.OtherSchema.For($"{script.Module}/{script.Name}");
        if (store.Engine == Engine.PostgreSql)
            await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {script.Module}", cancellation);
        await session.ExecuteAsync(script.Text, cancellation);
        await session.ExecuteAsync(
            "INSERT INTO storage.script (module, name, digest) VALUES (@module, @name, @digest) ON CONFLICT DO NOTHING",
            cancellation,
            ("module", script.Module),
            ("name", script.Name),
            ("digest", script.Digest)
        );
        await session.CommitAsync(cancellation);
        return Done.It;
    }

    // Two hosts that start together apply a script once: the second waits here and then finds it applied.
    // Not a lock on the table, which is not there yet at the first start; SQLite's one writer needs none.
    private static Task WaitForOthersAsync(Session session, CancellationToken cancellation) =>
        session.Engine == Engine.PostgreSql
            ? session.ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext('storage.script'))", cancellation)
            : Task.CompletedTask;

    private static async Task<string?> AppliedAsync(Session session, Script script, CancellationToken cancellation)
    {
        await using var command = session.Command(
            "SELECT digest FROM storage.script WHERE module = @module AND name = @name",
            ("module", script.Module),
            ("name", script.Name)
        );
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static IEnumerable<Script> Of(ModelPart part, Engine engine)
    {
        var other = engine == Engine.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return part
            .Scripts.GetManifestResourceNames()
            .Where(name => name.Contains(".Schema.", StringComparison.Ordinal))
            .Where(name => !name.EndsWith(other, StringComparison.Ordinal))
            .OrderBy(name => name[..^".sql".Length], StringComparer.Ordinal)
            .Select(name => new Script(part.Module, ShortName(name), Read(part.Scripts, name)));
    }

    private static string ShortName(string resource) =>
        resource[(resource.IndexOf(".Schema.", StringComparison.Ordinal) + 8)..];

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
