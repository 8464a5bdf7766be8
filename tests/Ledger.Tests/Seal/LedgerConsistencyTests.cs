using System.Security.Cryptography;
using System.Text.Json;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class LedgerConsistencyTests
{
    private static readonly PersonId An = new(41);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Make_BetweenAnyTwoCheckpoints_Verifies(Engine engine)
    {
        var (ledger, notes) = await GrownAsync(engine);
        await using var _ = ledger;

        foreach (var earlier in notes)
        foreach (var later in notes)
        {
            var proof = (await MakeAsync(ledger, earlier, later)).Value;
            proof.Verifies(ledger.Key).ShouldBeTrue();
            JsonSerializer
                .Deserialize<LedgerConsistency>(JsonSerializer.Serialize(proof))!
                .Verifies(ledger.Key)
                .ShouldBeTrue();
        }
    }

    [Theory, BothEngines]
    public async Task Make_AfterTheHistoryWasRewritten_DoesNotVerify(Engine engine)
    {
        var (ledger, notes) = await GrownAsync(engine);
        await using var _ = ledger;
        await ledger.TamperAsync("UPDATE ledger.entry SET actor = 'officer:99' WHERE position = 2");
        await Forger.RewriteAsync(ledger, ledger.Key);
        await using var session = await ledger.Store.ReadAsync(Cancellation);
        var rewritten = (await TreeHead.LatestNoteAsync(session, Cancellation))!;

        foreach (var kept in notes.Where(note => note != notes[0]))
            (await MakeAsync(ledger, kept, rewritten)).Value.Verifies(ledger.Key).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Make_AfterTheTailWasCutOff_IsRefused(Engine engine)
    {
        var (ledger, notes) = await GrownAsync(engine);
        await using var _ = ledger;
        await Forger.CutBackAsync(ledger, notes[1]);

        (await MakeAsync(ledger, notes[0], notes[^1])).Refusal!.Code.ShouldBe(LedgerConsistency.NotReached.Code);
        (await MakeAsync(ledger, notes[0], notes[1])).Value.Verifies(ledger.Key).ShouldBeTrue();
    }

    [Fact]
    public async Task Make_OfNotesThatAreNotThisLedgers_IsRefused()
    {
        var (ledger, notes) = await GrownAsync(Engine.Sqlite);
        await using var _ = ledger;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var elsewhere = (Checkpoint.Open(notes[0], ledger.Key).Value with { Origin = "other.example" }).Sign(
            ledger.Key
        );
        var forged = Checkpoint.Open(notes[0], ledger.Key).Value.Sign(other);

        (await MakeAsync(ledger, forged, notes[1])).Refusal.ShouldBe(Checkpoint.NotSigned);
        (await MakeAsync(ledger, notes[0], forged)).Refusal.ShouldBe(Checkpoint.NotSigned);
        (await MakeAsync(ledger, "", notes[1])).Refusal.ShouldBe(Checkpoint.Malformed);
        (await MakeAsync(ledger, elsewhere, notes[1])).Refusal!.Code.ShouldBe(LedgerConsistency.NotReached.Code);
        (await MakeAsync(ledger, notes[1], elsewhere)).Refusal!.Code.ShouldBe(LedgerConsistency.NotReached.Code);
    }

    [Fact]
    public async Task Verifies_AnythingChanged_IsFalse()
    {
        var (ledger, notes) = await GrownAsync(Engine.Sqlite);
        await using var _ = ledger;
        var proof = (await MakeAsync(ledger, notes[1], notes[^1])).Value;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        proof.Verifies(other).ShouldBeFalse();
        (proof with { Earlier = notes[0] }).Verifies(ledger.Key).ShouldBeFalse();
        (proof with { Later = notes[^2] }).Verifies(ledger.Key).ShouldBeFalse();
        (proof with { Earlier = proof.Later, Later = proof.Earlier }).Verifies(ledger.Key).ShouldBeFalse();
        (proof with { Path = [.. proof.Path.Skip(1)] }).Verifies(ledger.Key).ShouldBeFalse();
        (proof with { Path = [.. proof.Path, proof.Path[0]] }).Verifies(ledger.Key).ShouldBeFalse();
    }

    /// <summary>A ledger that grew to 1, 3, 6, 10 and 15 entries, with its checkpoint at each.</summary>
    private static async Task<(TestLedger Ledger, IReadOnlyList<string> Notes)> GrownAsync(Engine engine)
    {
        var ledger = await TestLedger.OpenAsync(engine);
        var notes = new List<string>();
        for (var more = 2; more <= 6; more++)
        {
            await ledger.SealAllAsync();
            notes.Add((await ledger.Archive.ReadAsync(Cancellation))!);
            for (var act = 0; act < more; act++)
                await ledger.RaiseAsync(An);
        }
        return (ledger, notes);
    }

    private static Task<Outcome<LedgerConsistency>> MakeAsync(TestLedger ledger, string earlier, string later) =>
        LedgerConsistency.MakeAsync(ledger.Store, ledger.Key, earlier, later, Cancellation);
}
