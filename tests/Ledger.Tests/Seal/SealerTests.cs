using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class SealerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly PersonId An = new(41);
    private static readonly PersonId Binh = new(42);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Seal_CommittedEntries_GivesThemPlacesAndSignsTheHead(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);
        await ledger.LookAsync(An);

        (await ledger.Sealer.SealAsync(Cancellation)).ShouldBe(3);

        var kept = Checkpoint.Open((await ledger.Archive.ReadAsync(Cancellation))!, ledger.Key).Value;
        kept.Size.ShouldBe(3);
        (await ledger.CountAsync("SELECT size FROM ledger.tree")).ShouldBe(3);
        (await ledger.CountAsync("SELECT max(position) FROM ledger.entry")).ShouldBe(2);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Seal_NothingNew_SignsNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.SealAllAsync();

        (await ledger.Sealer.SealAsync(Cancellation)).ShouldBe(0);

        (await ledger.CountAsync("SELECT count(*) FROM ledger.checkpoint")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Seal_BySeveralSealersAtOnce_PlacesEachEntryOnce(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        using var enough = new CancellationTokenSource();
        var sealing = Enumerable
            .Range(0, 3)
            .Select(_ => Task.Run(() => SealUntilAsync(ledger, enough.Token), Cancellation))
            .ToArray();

        for (var act = 0; act < 60; act++)
            await ledger.RaiseAsync(An);
        await enough.CancelAsync();
        await Task.WhenAll(sealing);
        await ledger.SealAllAsync();

        var report = await ledger.VerifyAsync();
        report.Findings.ShouldBeEmpty();
        report.Size.ShouldBe(61);
    }

    [Fact, Trait(BothEnginesAttribute.Trait, nameof(Engine.PostgreSql))]
    public async Task Seal_EntryThatCommitsLate_PlacesItAfterThoseThatCommittedBefore()
    {
        await using var ledger = await TestLedger.OpenAsync(Engine.PostgreSql);
        await ledger.SealAllAsync();
        await using var late = await ledger.Store.WriteAsync(Cancellation);
        var entry = await PlantedEntry.WriteAsync(late, facts: 0, Cancellation);
        await ledger.RaiseAsync(Binh);
        await ledger.SealAllAsync();
        await late.CommitAsync(Cancellation);

        await ledger.SealAllAsync();

        (await ledger.CountAsync($"SELECT position FROM ledger.entry WHERE entry_id = {entry}")).ShouldBe(2);
        (await ledger.CountAsync($"SELECT position FROM ledger.entry WHERE entry_id = {entry + 1}")).ShouldBe(1);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Run_AfterCommits_SealsThem(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.SealAllAsync();
        using var enough = new CancellationTokenSource();
        while (await ledger.Sealer.Sealed.WaitAsync(TimeSpan.Zero, Cancellation)) { }
        var running = ledger.Sealer.RunAsync(enough.Token);

        await ledger.RaiseAsync(An);

        (await ledger.Sealer.Sealed.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
        (await ledger.CountAsync("SELECT count(*) FROM ledger.entry WHERE position IS NULL")).ShouldBe(0);
        await Background.StopAsync(enough, running);
    }

    [Theory, BothEngines]
    public async Task Check_AfterACrashBeforeTheSecondPlace_WritesTheNoteThere(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.SealAllAsync();
        var early = await ledger.Archive.ReadAsync(Cancellation);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        var newest = await ledger.Archive.ReadAsync(Cancellation);
        await ledger.Archive.WriteAsync(early!, Cancellation);

        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBeNull();

        (await ledger.Archive.ReadAsync(Cancellation)).ShouldBe(newest);
    }

    [Theory, BothEngines]
    public async Task Check_BeforeTheFirstSeal_FindsNothingWrong(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBeNull();

        (await ledger.Archive.ReadAsync(Cancellation)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Seal_SecondPlaceCannotBeWritten_FailsAndLosesNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var file = Path.Combine(ledger.SecondPlace, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);
        var sealer = new Sealer(ledger.Acts, ledger.Key, new CheckpointArchive(file), TimeProvider.System);

        await Should.ThrowAsync<IOException>(() => sealer.SealAsync(Cancellation));
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();

        var report = await ledger.VerifyAsync((await ledger.Archive.ReadAsync(Cancellation))!);
        report.Findings.ShouldBeEmpty();
        report.Size.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Seal_LedgerCutSinceTheSecondPlaceWasWritten_SealsNothingMore(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        var kept = await ledger.Archive.ReadAsync(Cancellation);
        await Forger.CutOffAsync(ledger, from: 1, ledger.Key);
        await ledger.RaiseAsync(Binh);

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => ledger.Sealer.SealAsync(Cancellation));

        failure.Message.ShouldContain(Sealer.SecondPlaceDisagrees.Code);
        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBe(Sealer.SecondPlaceDisagrees);
        (await ledger.Archive.ReadAsync(Cancellation)).ShouldBe(kept);
        (await ledger.CountAsync("SELECT size FROM ledger.tree")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Seal_LedgerRewrittenSinceTheSecondPlaceWasWritten_SealsNothingMore(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        await ledger.TamperAsync("UPDATE ledger.entry SET actor = 'officer:99' WHERE position = 1");
        await Forger.RewriteAsync(ledger, ledger.Key);
        await ledger.RaiseAsync(Binh);

        await Should.ThrowAsync<InvalidOperationException>(() => ledger.Sealer.SealAsync(Cancellation));
        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBe(Sealer.SecondPlaceDisagrees);
    }

    [Theory, BothEngines]
    public async Task Seal_ForeignNoteAtTheSecondPlace_SealsNothingMore(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await ledger.Archive.WriteAsync(
            new Checkpoint("other.example", 0, MerkleTree.Root([])).Sign(other),
            Cancellation
        );

        await Should.ThrowAsync<InvalidOperationException>(() => ledger.Sealer.SealAsync(Cancellation));

        await ledger.Archive.WriteAsync(
            new Checkpoint("other.example", 0, MerkleTree.Root([])).Sign(ledger.Key),
            Cancellation
        );
        await Should.ThrowAsync<InvalidOperationException>(() => ledger.Sealer.SealAsync(Cancellation));
        (await ledger.Sealer.CheckAsync(Cancellation)).Refusal.ShouldBe(Sealer.SecondPlaceDisagrees);
    }

    private static async Task SealUntilAsync(TestLedger ledger, CancellationToken enough)
    {
        await using var acts = new Acts(ledger.Store, TimeProvider.System);
        var folder = Directory.CreateDirectory(Path.Combine(ledger.SecondPlace, Guid.NewGuid().ToString("N")));
        var sealer = new Sealer(acts, ledger.Key, new CheckpointArchive(folder.FullName), TimeProvider.System);
        while (!enough.IsCancellationRequested)
            await sealer.SealAsync(Cancellation);
    }
}
