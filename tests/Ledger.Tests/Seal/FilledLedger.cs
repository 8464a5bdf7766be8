using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>
/// A ledger with something to tamper with: opened (position 0), three persons raised at once (1), a look (2), checkpoint; one raised (3),
/// two raised (4), a look (5), checkpoint. As a fixture it keeps one for each engine and gives it back untouched.
/// </summary>
public sealed class FilledLedger : IAsyncLifetime
{
    private static readonly PersonId An = new(41);
    private static readonly PersonId Binh = new(42);
    private static readonly PersonId Chi = new(43);
    private static readonly string[] Tables = ["entry", "fact", "look", "tile", "tree", "checkpoint"];

    private readonly Dictionary<Engine, TestLedger> kept = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in kept.Values)
            await ledger.DisposeAsync();
    }

    /// <summary>A new one, with the notes of its two checkpoints.</summary>
    internal static async Task<(TestLedger Ledger, string Earlier, string Newest)> MakeAsync(Engine engine)
    {
        var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An, Binh, Chi);
        await ledger.LookAsync(An);
        await ledger.SealAllAsync();
        var earlier = (await ledger.Archive.ReadAsync(Cancellation))!;
        await ledger.RaiseAsync(Binh);
        await ledger.RaiseAsync(An, Binh);
        await ledger.LookAsync(Binh);
        await ledger.SealAllAsync();
        return (ledger, earlier, (await ledger.Archive.ReadAsync(Cancellation))!);
    }

    /// <summary>The one kept for the engine, as it was before anybody tampered with it.</summary>
    internal async Task<TestLedger> UntouchedAsync(Engine engine)
    {
        if (!kept.TryGetValue(engine, out var ledger))
        {
            (ledger, _, _) = await MakeAsync(engine);
            kept[engine] = ledger;
            await ledger.TamperAsync(
                Tables.Select(table => $"CREATE TABLE ledger.kept_{table} AS SELECT * FROM ledger.{table}")
            );
        }
        // PostgreSQL draws the key of an entry itself unless told to take ours.
        var given = engine == Engine.PostgreSql ? "OVERRIDING SYSTEM VALUE" : "";
        await ledger.TamperAsync(
            Tables.SelectMany(table =>
                new[]
                {
                    $"DELETE FROM ledger.{table}",
                    $"INSERT INTO ledger.{table} {given} SELECT * FROM ledger.kept_{table}",
                }
            )
        );
        return ledger;
    }
}
