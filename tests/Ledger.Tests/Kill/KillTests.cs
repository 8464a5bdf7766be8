using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Ledger.Tests;

/// <summary>
/// The whole registry is killed at moments nobody chose, again and again. CANCUOC_KILLS says how often on each engine; 5 by default,
/// 50 for acceptance.
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("CANCUOC_KILLS") ?? "5",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Restart_AfterKills_HasEverythingAcknowledgedAndNothingHalf(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var keyFile = Path.Combine(ledger.SecondPlace, "key.pem");
        await File.WriteAllTextAsync(keyFile, ledger.Key.ExportPkcs8PrivateKeyPem(), Cancellation);
        var acknowledged = new Acknowledged();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var writer = KillableProgram.Start(
                KillableWriter.Verb,
                $"{engine}",
                ledger.Address,
                ledger.SecondPlace,
                keyFile,
                $"{kill}"
            );
            await KillAsync(writer, new Random(kill), acknowledged);
        }

        await RecoverAsync(ledger);

        acknowledged.Raises.Count.ShouldBeGreaterThan(Kills);
        acknowledged.Looks.Count.ShouldBeGreaterThan(Kills);
        await using var session = await ledger.Store.ReadAsync(Cancellation);
        var killed = new KilledLedger(session);
        await killed.ShouldHoldAsync(acknowledged);
        await killed.ShouldBeWholeAsync();
        await killed.ShouldBeFollowedAsync(ledger.Store);
    }

    /// <summary>Listens to some acts, few or many, and kills in the midst of those that follow.</summary>
    private static async Task KillAsync(KillableProgram writer, Random dice, Acknowledged acknowledged)
    {
        (await writer.NextAsync(Cancellation)).ShouldBe(KillableWriter.Ready);
        for (var more = dice.Next(dice.Next(2) == 0 ? 40 : 600); more > 0; more--)
            acknowledged.Add((await writer.NextAsync(Cancellation)).ShouldNotBeNull());
        foreach (var line in await writer.KillAsync(Cancellation))
            acknowledged.Add(line);
    }

    /// <summary>What a restart does: looks at the second place, seals what was left, carries the consumers along. Then verifies.</summary>
    private static async Task RecoverAsync(TestLedger ledger)
    {
        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBeNull();
        await ledger.SealAllAsync();
        var feed = new Feed(ledger.Acts, ledger.Sealer);
        foreach (var consumer in new FeedConsumer[] { new Follower("one"), new PersonTrail() })
        {
            while (await feed.AdvanceAsync(consumer, Cancellation) > 0) { }
        }
        var report = await ledger.VerifyAsync((await ledger.Archive.ReadAsync(Cancellation))!);
        report.Findings.ShouldBeEmpty();
        report.Unsealed.ShouldBe(0);
    }
}
