using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Programme.Tests;

public sealed class OpenTogetherTests
{
    [Theory, BothEngines]
    public async Task Open_UntilEveryGateIsMet_IsRefusedNamingTheGate(Engine engine)
    {
        var (first, second) = (new TestGate("first"), new TestGate("second", RegistrySystem.Cards) { IsMet = false });
        await using var board = await SteeringBoard.OpenAsync(engine, [first.Gate, second.Gate]);

        (await board.OpenTogetherAsync()).Refusal.ShouldBe(OpenTogether.NotReady.For("first"));
        await board.JudgeAsync();
        (await board.OpenTogetherAsync()).Refusal.ShouldBe(OpenTogether.NotReady.For("second"));

        (await board.OpenedAtAsync()).ShouldBe([null, null]);
        second.IsMet = true;
        await board.JudgeAsync();
        (await board.OpenTogetherAsync()).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Open_WithEveryGateMet_OpensBothAtTheSameMoment(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, [new TestGate("only").Gate]);
        await board.JudgeAsync();
        board.Registry.Clock.Advance(TimeSpan.FromHours(24));

        var opened = (await board.OpenTogetherAsync()).Value;

        var now = board.Registry.Clock.GetUtcNow();
        opened.OpenedAt.ShouldBe(now);
        (await board.OpenedAtAsync()).ShouldBe([now, now]);
        (await board.ReadAsync()).Readiness.OpenedAt.ShouldBe(now);
    }

    [Theory, BothEngines]
    public async Task Open_JudgedMoreThanADayAgo_IsRefused(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, [new TestGate("only").Gate]);
        await board.JudgeAsync();
        board.Registry.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        (await board.OpenTogetherAsync()).Refusal.ShouldBe(OpenTogether.JudgedTooLongAgo.For("only"));

        (await board.OpenedAtAsync()).ShouldBe([null, null]);
    }

    [Theory, BothEngines]
    public async Task Open_WhereOneSystemCannot_OpensNeither(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, [new TestGate("only").Gate]);
        await board.JudgeAsync();
        await board.ExecuteAsync("INSERT INTO ledger.system (name, opened_by_act, opened_at) VALUES ('Cards', 1, 1)");

        (await board.OpenTogetherAsync()).Refusal.ShouldBe(Systems.AlreadyOpen);

        (await board.OpenedAtAsync())[0].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Open_ByManyAtOnceAndAgain_IsDoneOnce(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, [new TestGate("only").Gate]);
        await board.JudgeAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => board.OpenTogetherAsync()));

        done.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        done.Count(outcome => outcome.Refusal == Systems.AlreadyOpen).ShouldBe(3);
        (await board.OpenTogetherAsync()).Refusal.ShouldBe(Systems.AlreadyOpen);
    }
}
