using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class ActsTests
{
    private const string Rows = "SELECT count(*) FROM tally.raise";
    private const string Facts = "SELECT count(*) FROM ledger.fact WHERE kind = 'TallyRaised'";
    private const string Looks = "SELECT count(*) FROM ledger.look";
    private const string Entries = "SELECT count(*) FROM ledger.entry WHERE kind = 'RaiseTally'";

    private static readonly PersonId An = new(41);
    private static readonly PersonId Binh = new(42);
    private static readonly Refusal No = new("TST-01", "Không được.", "Not allowed.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Run_Accepted_KeepsRowsFactsAndWhomItSawTogether(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        var outcome = await RaiseAsync(ledger, act => act.Saw(Binh));

        outcome.Value.ShouldBe(1);
        (await ledger.CountAsync(Rows)).ShouldBe(1);
        (await ledger.CountAsync($"{Facts} AND person_id = 41")).ShouldBe(1);
        (await ledger.CountAsync($"{Looks} WHERE person_id = 42 AND refusal IS NULL")).ShouldBe(1);
        (await ledger.CountAsync($"{Entries} AND facts = 1 AND looks = 1")).ShouldBe(1);
        (await ledger.CountAsync("SELECT act_id FROM tally.raise")).ShouldBe(
            await ledger.CountAsync("SELECT act_id FROM ledger.entry WHERE kind = 'RaiseTally'")
        );
    }

    [Theory, BothEngines]
    public async Task Run_RefusedByTheOperation_LeavesNoRowsButTheAttempt(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        var outcome = await RaiseAsync(ledger, act => act.Saw(Binh), refusal: No);

        outcome.Refusal.ShouldBe(No);
        (await ledger.CountAsync(Rows)).ShouldBe(0);
        (await ledger.CountAsync(Facts)).ShouldBe(0);
        (
            await ledger.CountAsync($"{Looks} WHERE person_id = 42 AND refusal = 'TST-01' AND kind = 'RaiseTally'")
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Run_OperationThrows_LeavesNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        await Should.ThrowAsync<TimeoutException>(() => RaiseAsync(ledger, _ => throw new TimeoutException()));

        (await ledger.CountAsync(Rows)).ShouldBe(0);
        (await ledger.CountAsync(Facts)).ShouldBe(0);
        (await ledger.CountAsync(Looks)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Run_CancelledAfterTheOperation_IsDoneAllTheSame(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        using var leaving = new CancellationTokenSource();

        var outcome = await RaiseAsync(ledger, _ => leaving.Cancel(), cancellation: leaving.Token);

        outcome.Refusal.ShouldBeNull();
        (await ledger.CountAsync(Rows)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Run_NothingRecordedAndNobodySeen_LeavesTheAttempt(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        await ledger.RaiseAsync();

        (await ledger.CountAsync(Entries)).ShouldBe(0);
        (
            await ledger.CountAsync($"{Looks} WHERE person_id IS NULL AND kind = 'RaiseTally' AND refusal IS NULL")
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Run_WithoutThePermission_IsRefusedUntriedAndRecorded(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        var visitor = TestLedger.Officer with { Actor = "officer:18", Permissions = [Permission.ReadPerson] };
        var tried = false;

        var outcome = await RaiseAsync(ledger, _ => tried = true, authority: visitor);

        outcome.Refusal.ShouldBe(Ledger.Acts.NotPermitted.For("RaiseTally"));
        tried.ShouldBeFalse();
        (await ledger.CountAsync($"{Looks} WHERE actor = 'officer:18' AND refusal = 'LED-01'")).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Run_RowChangedByAnotherMeanwhile_IsRefusedAndRecorded(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);
        await ledger.RaiseAsync(An);
        await ledger.RaiseAsync(An);

        var outcome = await ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            act =>
            {
                var stale = new TallyRow { PersonId = An, Version = 1 };
                act.Session.Rows.Attach(stale);
                stale.Version = 2;
                act.Record(Tally.Raised(An, 2));
                return Task.FromResult<Outcome<int>>(2);
            },
            Cancellation
        );

        outcome.Refusal.ShouldBe(Ledger.Acts.ChangedMeanwhile);
        (await ledger.CountAsync("SELECT version FROM tally.person")).ShouldBe(2);
        (await ledger.CountAsync(Facts)).ShouldBe(2);
        (await ledger.CountAsync($"{Looks} WHERE refusal = 'LED-03'")).ShouldBe(1);
    }

    [Fact, Trait(BothEnginesAttribute.Trait, nameof(Engine.PostgreSql))]
    public async Task Run_TwoLockingEachOthersRows_RefusesOneAndDoesTheOther()
    {
        await using var ledger = await TestLedger.OpenAsync(Engine.PostgreSql);
        var locked = new[] { new TaskCompletionSource(), new TaskCompletionSource() };

        var outcomes = await Task.WhenAll(CrossAsync(An, Binh, 0), CrossAsync(Binh, An, 1));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Single(outcome => outcome.Refusal is not null).Refusal.ShouldBe(Ledger.Acts.ChangedMeanwhile);
        (await ledger.CountAsync(Rows)).ShouldBe(2);

        Task<Outcome<int>> CrossAsync(PersonId first, PersonId second, int own) =>
            ledger.Acts.RunAsync<int>(
                TestLedger.Officer,
                Tally.Raising,
                TestLedger.Reason,
                async act =>
                {
                    await Tally.RaiseAsync(act, first, Cancellation);
                    locked[own].SetResult();
                    await locked[1 - own].Task;
                    return await Tally.RaiseAsync(act, second, Cancellation);
                },
                Cancellation
            );
    }

    [Fact]
    public void OutOfReach_OfAnotherUnit_IsRefused()
    {
        TestLedger.Officer.Serves("00004").ShouldBeTrue();
        TestLedger.Officer.Serves("00008").ShouldBeFalse();
        (TestLedger.Officer with { Unit = "" }).Serves("00008").ShouldBeTrue();
    }

    private static Task<Outcome<int>> RaiseAsync(
        TestLedger ledger,
        Action<Act> afterwards,
        Refusal? refusal = null,
        Authority? authority = null,
        CancellationToken? cancellation = null
    ) =>
        ledger.Acts.RunAsync<int>(
            authority ?? TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            async act =>
            {
                var version = await Tally.RaiseAsync(act, An, Cancellation);
                afterwards(act);
                return refusal is null ? version : refusal;
            },
            cancellation ?? Cancellation
        );
}
