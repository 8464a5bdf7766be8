using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Programme.Tests;

public sealed class CleaningTargetTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly CleaningTarget Target = new(0.98m, Today.AddDays(100));

    [Theory, BothEngines]
    public async Task Set_Again_HoldsFromThenOn(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        await board.CountAsync();
        (await board.ReadCleaningAsync()).Value.Target.ShouldBeNull();
        var by = board.Today.AddDays(30);

        await board.SetTargetAsync(95, by);
        await board.SetTargetAsync(98.5m, by.AddDays(1));

        (await board.ReadCleaningAsync()).Value.Target.ShouldBe(new CleaningTarget(0.985m, by.AddDays(1)));
    }

    [Theory, BothEngines]
    public async Task Set_ToWhatCannotBe_IsRefused(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        var tomorrow = board.Today.AddDays(1);

        foreach (var percent in new[] { 0, -1, 0.05m, 98.55m, 100.1m })
            (await board.SetTargetAsync(percent, tomorrow)).Refusal.ShouldBe(SetCleaningTarget.ShareUnfit.For("share"));
        (await board.SetTargetAsync(98, board.Today)).Refusal.ShouldBe(SetCleaningTarget.DayPast.For("day"));
        (await board.SetTargetAsync(100, tomorrow)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Board_OfWhatIsNoPlaceOrWasNotCounted_IsRefused(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);

        (await board.ReadCleaningAsync()).Refusal.ShouldBe(ReadPopulationFigures.NotCounted);
        await board.CountAsync();
        (await board.ReadCleaningAsync("00")).Refusal.ShouldBe(ReadPopulationFigures.NoSuchUnit.For("unit"));
        (await board.ReadCleaningAsync("01")).Value.Unit!.Name.ShouldBe("Hà Nội");
    }

    [Theory, BothEngines]
    public async Task Worst_ComeFirst_AndThoseTooSmallToTellLast(Engine engine)
    {
        await using var board = await SteeringBoard.OpenAsync(engine, systemsOpen: true);
        await board.CountAsync();
        await board.ExecuteAsync(
            """
            INSERT INTO population.cleaning_day (counted_on, unit, persons, asked, quarantined, conflicts, addresses, doubles)
            SELECT counted_on, '01', 100, 10, 0, 10, 0, 0 FROM population.cleaning_day
            UNION SELECT counted_on, '04', 100, 40, 0, 40, 0, 0 FROM population.cleaning_day
            UNION SELECT counted_on, '08', 5, 5, 0, 5, 0, 0 FROM population.cleaning_day
            """
        );

        var worst = (await board.ReadCleaningAsync()).Value.WorstFirst;

        worst.Take(2).Select(part => part.Unit.Code).ShouldBe(["04", "01"]);
        worst.Count.ShouldBe(34);
        worst[2].Unit.Code.ShouldBe("08");
        worst[2].Tally.Share.ShouldBeNull();
    }

    [Fact]
    public void Reached_ByThePaceOfTheLastThirtyDays()
    {
        // One point in the last thirty days, after a leap that counts no longer.
        Target.ReachedOn([Day(-60, 100), Day(-30, 950), Day(0, 960)]).ShouldBe(Today.AddDays(60));
        Target.ReachedOn([Day(-30, 900), Day(0, 980)]).ShouldBe(Today);
    }

    [Fact]
    public void Reached_NeverWhereNothingImproves()
    {
        Target.ReachedOn([]).ShouldBeNull();
        Target.ReachedOn([Day(0, 900)]).ShouldBeNull();
        Target.ReachedOn([Day(-10, 910), Day(0, 900)]).ShouldBeNull();
        Target.ReachedOn([Day(-10, 900), new(Today, default)]).ShouldBeNull();
        // So slowly that no calendar has the day.
        Target
            .ReachedOn([Of(Today.AddDays(-30), 100_000_000, 10_000_001), Of(Today, 100_000_000, 10_000_000)])
            .ShouldBeNull();
    }

    /// <summary>So many of a thousand clean.</summary>
    private static CleanedDay Day(int from, long clean) => Of(Today.AddDays(from), 1000, 1000 - clean);

    private static CleanedDay Of(DateOnly day, long persons, long asked) =>
        new(day, new(persons, asked, Quarantined: 0, Conflicts: asked, Addresses: 0, Doubles: 0));
}
