using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>
/// A whole registry at work until it is killed: sixteen writers, the sealer, two consumers of the feed. It tells every act on a line of
/// its own, but only after the act was acknowledged.
/// </summary>
internal sealed class KillableWriter(Acts acts, int run)
{
    public const string Verb = "write-until-killed";
    public const string Ready = "ready";

    private const int Writers = 16;
    private const int Persons = 40;

    private static readonly Refusal ChangedMyMind = new("TST-02", "Đổi ý.", "A change of mind.");

    public static async Task<int> RunAsync(Engine engine, string address, string secondPlace, string keyFile, int run)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(keyFile));
        await using var store = TestStore.Connect(engine, address, new LedgerModel(), new Tally());
        await using var acts = new Acts(store, TimeProvider.System);
        var sealer = new Sealer(acts, key, new CheckpointArchive(secondPlace), TimeProvider.System);
        if ((await sealer.CheckAsync(CancellationToken.None)).IsRefused(out var refusal, out _))
        {
            Tell($"{refusal}");
            return 1;
        }
        Tell(Ready);
        using var ended = new CancellationTokenSource();
        var writer = new KillableWriter(acts, run);
        Task[] duties =
        [
            sealer.RunAsync(ended.Token),
            new Feed(acts, sealer).RunAsync([new Follower("one"), new PersonTrail()], ended.Token),
            .. Enumerable.Range(0, Writers).Select(number => Task.Run(() => writer.WriteAsync(number, ended.Token))),
        ];
        var failed = await Task.WhenAny([Console.In.ReadLineAsync(), .. duties]);
        Tell($"ended: {failed.Exception}");
        return 1;
    }

    private async Task WriteAsync(int writer, CancellationToken ended)
    {
        var dice = new Random(run * Writers + writer);
        for (var number = 0; ; number++)
        {
            var reason = TestLedger.Reason with { Reference = $"{run}-{writer}-{number}" };
            await (dice.Next(4) == 0 ? LookAsync(dice, reason, ended) : RaiseAsync(dice, reason, ended));
        }
    }

    private async Task RaiseAsync(Random dice, Reason reason, CancellationToken ended)
    {
        var persons = Enumerable
            .Range(0, 1 + dice.Next(3))
            .Select(_ => 1 + dice.Next(Persons))
            .Distinct()
            .Order()
            .ToArray();
        var refused = dice.Next(8) == 0;
        var outcome = await acts.RunAsync<string>(
            TestLedger.Officer,
            Tally.Raising,
            reason,
            async act =>
            {
                var raised = new List<string>();
                foreach (var person in persons)
                    raised.Add($"{person}:{await Tally.RaiseAsync(act, new(person), ended)}");
                return refused ? ChangedMyMind : $"{act.Id.Value} {string.Join(' ', raised)}";
            },
            ended
        );
        Tell(outcome.IsRefused(out _, out var told) ? $"refused {reason.Reference}" : $"raised {told}");
    }

    private async Task LookAsync(Random dice, Reason reason, CancellationToken ended)
    {
        var person = new PersonId(1 + dice.Next(Persons));
        await acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Reading,
            reason,
            async act => await Tally.ReadAsync(act, person, ended),
            ended
        );
        Tell($"looked {reason.Reference}");
    }

    // One write for the whole line: the reader must never see two lines mixed.
    private static void Tell(string line)
    {
        lock (Console.Out)
        {
            Console.Out.Write($"{line.ReplaceLineEndings(" ")}\n");
            Console.Out.Flush();
        }
    }
}
