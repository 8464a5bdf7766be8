using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A host that carries out a reform or takes it back, and tells how far it is.</summary>
internal static class KillableReform
{
    public const string Verb = "reform";

    public static async Task<int> RunAsync(string engine, string address, string action)
    {
        await using var store = TestStore.Connect(
            Enum.Parse<Engine>(engine),
            address,
            new LedgerModel(),
            new PopulationModel()
        );
        await using var acts = new Acts(store, TimeProvider.System);
        var (reform, everybody, why) = (UnitReforms.All[0], TestRegistry.Everybody, TestRegistry.Why);
        var told = new Told();
        var outcome =
            action == nameof(ReformAction.Run)
                ? await new RunReform(acts).RunAsync(everybody, why, reform, 0, told, default)
                : await new UndoReform(acts).RunAsync(everybody, why, reform, told, default);
        Console.WriteLine(outcome.Refusal?.Code);
        return 0;
    }

    /// <summary>A line after every act; after the third it waits to be killed.</summary>
    private sealed class Told : IProgress<long>
    {
        private int acts;

        public void Report(long value)
        {
            Console.WriteLine(value);
            if (++acts == 3)
                Console.In.ReadLine();
        }
    }
}
