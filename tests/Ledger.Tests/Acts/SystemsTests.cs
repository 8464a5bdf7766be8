using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class SystemsTests
{
    private static readonly PersonId An = new(41);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Run_WhileTheSystemIsClosed_IsRefusedAndRecorded(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        (await ledger.RaiseAsync(An)).Refusal.ShouldBe(Ledger.Acts.SystemClosed.For("Population"));
        (await ledger.LookAsync(An)).Refusal.ShouldBe(Ledger.Acts.SystemClosed.For("Population"));

        (await ledger.CountAsync("SELECT count(*) FROM tally.raise")).ShouldBe(0);
        (await ledger.CountAsync("SELECT count(*) FROM ledger.look WHERE refusal = 'LED-02'")).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Run_PreparingWhileTheSystemIsClosed_IsDone(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        var outcome = await ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising with
            {
                IsPreparing = true,
            },
            TestLedger.Reason,
            async act => await Tally.RaiseAsync(act, An, Cancellation),
            Cancellation
        );

        outcome.Value.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task OpenTogether_OpensBothInOneAct(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        (await ledger.OpenTogetherAsync()).Refusal.ShouldBeNull();

        (await ledger.CountAsync("SELECT count(*) FROM ledger.system")).ShouldBe(2);
        (await ledger.CountAsync("SELECT count(DISTINCT opened_by_act) FROM ledger.system")).ShouldBe(1);
        (await ledger.CountAsync("SELECT count(*) FROM ledger.fact WHERE kind = 'SystemOpened'")).ShouldBe(2);
        (await ledger.RaiseAsync(An)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task OpenTogether_ActThatFailsAfterwards_OpensNeither(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        await Should.ThrowAsync<TimeoutException>(() =>
            ledger.Acts.RunAsync<Done>(
                TestLedger.Officer,
                Tally.Raising with
                {
                    IsPreparing = true,
                },
                TestLedger.Reason,
                async act =>
                {
                    (await Systems.OpenTogetherAsync(act, Cancellation)).Refusal.ShouldBeNull();
                    throw new TimeoutException();
                },
                Cancellation
            )
        );

        (await ledger.CountAsync("SELECT count(*) FROM ledger.system")).ShouldBe(0);
        (await ledger.RaiseAsync(An)).Refusal!.Code.ShouldBe("LED-02");
    }

    [Theory, BothEngines]
    public async Task OpenTogether_ASecondTime_IsRefused(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        (await ledger.OpenTogetherAsync()).Refusal.ShouldBe(Systems.AlreadyOpen);
    }

    [Theory, BothEngines]
    public async Task OpenTogether_BySeveralAtOnce_OpensOnceAndRefusesTheOthers(Engine engine)
    {
        await using var ledger = await TestLedger.PrepareAsync(engine);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(ledger.OpenTogetherAsync, Cancellation))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal == Systems.AlreadyOpen).ShouldBe(7);
        (await ledger.CountAsync("SELECT count(*) FROM ledger.fact WHERE kind = 'SystemOpened'")).ShouldBe(2);
    }
}
