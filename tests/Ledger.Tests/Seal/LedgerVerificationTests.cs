using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class LedgerVerificationTests
{
    private static readonly PersonId An = new(41);
    private static readonly PersonId Chi = new(43);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Verify_UntouchedLedger_FindsNothing(Engine engine)
    {
        var (ledger, earlier, newest) = await FilledLedger.MakeAsync(engine);
        await using var _ = ledger;
        await ledger.RaiseAsync(An);

        var report = await ledger.VerifyAsync(earlier, newest);

        report.Findings.ShouldBeEmpty();
        report.Verified.ShouldBeTrue();
        (report.Size, report.Facts, report.Looks, report.Unsealed).ShouldBe((6, 8, 2, 1));
    }

    [Theory, BothEngines]
    public async Task Verify_EmptyLedger_FindsNothing(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        var report = await ledger.VerifyAsync();

        report.Verified.ShouldBeTrue();
        report.Size.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Verify_SaltsOfErasedRowsGone_FindsNothing(Engine engine)
    {
        var (ledger, earlier, newest) = await FilledLedger.MakeAsync(engine);
        await using var _ = ledger;
        await ledger.TamperAsync("UPDATE ledger.fact SET salt = NULL");

        (await ledger.VerifyAsync(earlier, newest)).Findings.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Verify_WhileOthersActAndSeal_FindsNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        using var enough = new CancellationTokenSource();
        var acting = Task.Run(() => ActAndSealAsync(ledger, enough.Token), Cancellation);

        for (var round = 0; round < 40; round++)
            (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await enough.CancelAsync();
        await acting;
    }

    [Theory, BothEngines]
    public async Task Verify_HistoryRewrittenWithoutTheKey_FindsTheForgedCheckpoint(Engine engine)
    {
        var (ledger, _, _) = await FilledLedger.MakeAsync(engine);
        await using var __ = ledger;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await ledger.TamperAsync("UPDATE ledger.entry SET actor = 'officer:99' WHERE position = 1");

        await Forger.RewriteAsync(ledger, other);

        Faults(await ledger.VerifyAsync()).ShouldBe([LedgerFault.CheckpointForged]);
    }

    [Theory, BothEngines]
    public async Task Verify_HistoryRewrittenWithTheKey_IsFoundAgainstACheckpointKeptOutside(Engine engine)
    {
        var (ledger, earlier, newest) = await FilledLedger.MakeAsync(engine);
        await using var _ = ledger;
        await ledger.TamperAsync("UPDATE ledger.fact SET person_id = 49 WHERE person_id = 42");

        await Forger.RewriteAsync(ledger, ledger.Key);

        Faults(await ledger.VerifyAsync()).ShouldBeEmpty();
        Faults(await ledger.VerifyAsync(newest)).ShouldBe([LedgerFault.HistoryRewritten]);
        Faults(await ledger.VerifyAsync(earlier)).ShouldBe([LedgerFault.HistoryRewritten]);
    }

    [Theory, BothEngines]
    public async Task Verify_TailCutOff_IsFoundAgainstACheckpointKeptOutside(Engine engine)
    {
        var (ledger, earlier, newest) = await FilledLedger.MakeAsync(engine);
        await using var _ = ledger;

        await Forger.CutBackAsync(ledger, earlier);

        Faults(await ledger.VerifyAsync()).ShouldBeEmpty();
        Faults(await ledger.VerifyAsync(earlier)).ShouldBeEmpty();
        Faults(await ledger.VerifyAsync(newest)).ShouldBe([LedgerFault.TailCutOff]);
    }

    [Theory, BothEngines]
    public async Task Verify_TailCutOffAndGrownAgain_IsFoundAgainstACheckpointKeptOutside(Engine engine)
    {
        var (ledger, _, newest) = await FilledLedger.MakeAsync(engine);
        await using var __ = ledger;
        await Forger.CutOffAsync(ledger, from: 3, ledger.Key);
        foreach (var person in new[] { Chi, Chi, Chi, Chi })
            await ledger.RaiseAsync(person);

        await Forger.RewriteAsync(ledger, ledger.Key);

        Faults(await ledger.VerifyAsync()).ShouldBeEmpty();
        Faults(await ledger.VerifyAsync(newest)).ShouldBe([LedgerFault.HistoryRewritten]);
    }

    [Theory, BothEngines]
    public async Task Verify_EverythingRemoved_IsFoundAgainstACheckpointKeptOutside(Engine engine)
    {
        var (ledger, _, newest) = await FilledLedger.MakeAsync(engine);
        await using var __ = ledger;

        await ledger.TamperAsync(
            new[] { "entry", "fact", "look", "tile", "tree", "checkpoint" }.Select(table =>
                $"DELETE FROM ledger.{table}"
            )
        );

        Faults(await ledger.VerifyAsync(newest)).ShouldBe([LedgerFault.TailCutOff]);
    }

    [Theory, BothEngines]
    public async Task Verify_OutsideNoteIsForged_FindsIt(Engine engine)
    {
        var (ledger, _, newest) = await FilledLedger.MakeAsync(engine);
        await using var __ = ledger;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = Checkpoint.Open(newest, ledger.Key).Value.Sign(other);
        var ofAnotherLedger = new Checkpoint("other.example", 6, new byte[32]).Sign(ledger.Key);

        Faults(await ledger.VerifyAsync(forged)).ShouldBe([LedgerFault.CheckpointForged]);
        Faults(await ledger.VerifyAsync("không phải ghi chú")).ShouldBe([LedgerFault.CheckpointForged]);
        Faults(await ledger.VerifyAsync(ofAnotherLedger)).ShouldBe([LedgerFault.CheckpointForged]);
    }

    [Fact]
    public void Meaning_OfEveryFault_IsSaidInBothLanguages()
    {
        foreach (var fault in Enum.GetValues<LedgerFault>())
            new LedgerFinding(fault, null, "").Meaning.Vietnamese.ShouldNotBe(fault.ToString());
    }

    private static async Task ActAndSealAsync(TestLedger ledger, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await ledger.RaiseAsync(An);
            await ledger.SealAllAsync();
        }
    }

    private static IEnumerable<LedgerFault> Faults(LedgerReport report) =>
        report.Findings.Select(finding => finding.Fault).Distinct();
}
