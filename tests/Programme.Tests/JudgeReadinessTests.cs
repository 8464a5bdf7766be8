using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Programme.Tests;

public sealed class JudgeReadinessTests
{
    [Theory, BothEngines]
    public async Task Judge_EveryGate_TellsAndKeepsWhatEachSaid(Engine engine)
    {
        var (first, second) = (new TestGate("first"), new TestGate("second", RegistrySystem.Cards) { IsMet = false });
        await using var board = await SteeringBoard.OpenAsync(engine, [first.Gate, second.Gate]);
        (await board.ReadAsync()).Readiness.Gates.ShouldAllBe(gate => !gate.IsMet && gate.JudgedAt == null);
        var told = new List<JudgedGate>();

        var judged = (await board.JudgeAsync(told.Add)).Value;

        var now = board.Registry.Clock.GetUtcNow();
        judged.Gates.ShouldBe([
            new("first", RegistrySystem.Population, first.Gate.Title, true, new("Đạt.", "Met."), now),
            new("second", RegistrySystem.Cards, second.Gate.Title, false, new("Chưa đạt.", "Not met."), now),
        ]);
        told.ShouldBe(judged.Gates);
        judged.UnmetOf(RegistrySystem.Population).ShouldBeEmpty();
        judged.UnmetOf(RegistrySystem.Cards).Single().Code.ShouldBe("second");
        (await board.ReadAsync()).Readiness.Gates.ShouldBe(judged.Gates);
    }

    [Theory, BothEngines]
    public async Task Judge_Again_TakesTheFormerVerdictsPlace(Engine engine)
    {
        var gate = new TestGate("only");
        await using var board = await SteeringBoard.OpenAsync(engine, [gate.Gate]);
        await board.JudgeAsync();
        board.Registry.Clock.Advance(TimeSpan.FromHours(1));
        gate.IsMet = false;

        var judged = (await board.JudgeAsync()).Value.Gates.Single();

        (judged.IsMet, judged.JudgedAt).ShouldBe((false, board.Registry.Clock.GetUtcNow()));
    }

    [Theory, BothEngines]
    public async Task Judge_EndingAfterALaterJudging_KeepsTheLaterVerdict(Engine engine)
    {
        var gate = new TestGate("slow");
        await using var board = await SteeringBoard.OpenAsync(engine, [gate.Gate]);
        gate.Meanwhile = async () =>
        {
            (gate.Meanwhile, gate.IsMet) = (() => Task.CompletedTask, false);
            board.Registry.Clock.Advance(TimeSpan.FromMinutes(5));
            (await board.JudgeAsync()).Refusal.ShouldBeNull();
        };

        var judged = (await board.JudgeAsync()).Value.Gates.Single();

        (judged.IsMet, judged.JudgedAt).ShouldBe((false, board.Registry.Clock.GetUtcNow()));
    }

    [Theory, BothEngines]
    public async Task Judge_WithoutPermission_IsRefusedBeforeAnythingIsJudged(Engine engine)
    {
        var gate = new TestGate("only") { Meanwhile = () => throw new InvalidOperationException() };
        await using var board = await SteeringBoard.OpenAsync(engine, [gate.Gate]);

        var judged = await board.JudgeAsync(authority: TestRegistry.Nobody);

        judged.Refusal.ShouldBe(Acts.NotPermitted.For(nameof(JudgeReadiness)));
    }
}
