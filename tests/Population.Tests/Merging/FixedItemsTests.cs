using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Numbers and merges agree with something beside the record: no withdrawal may part the two.</summary>
public sealed class FixedItemsTests
{
    [Theory, BothEngines]
    public async Task Withdraw_AMergeOrItsUndoing_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        var merged = await MergeAsync(population, twice, kept);

        (await population.WithdrawAsync(merged, 2)).Refusal!.Code.ShouldBe("POP-72");
        (await UndoAsync(population, merged.Act, merged)).Refusal.ShouldBeNull();
        var apart = await CurrentAsync(population, twice);
        (await population.WithdrawAsync(apart, 3)).Refusal!.Code.ShouldBe("POP-72");

        (await CurrentAsync(population, twice)).ShouldBe(apart);
    }

    [Theory, BothEngines]
    public async Task WithdrawMoveOrUndo_OfANumber_IsRefusedAndTheDirectoryAgrees(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (man, other) = await TwoAsync(population);
        var born = Invented.Man with { BirthDate = PartialDate.Of(1989) };
        man = (await population.CorrectAsync(man, born, CivilRegistry.Register)).Value;
        man = (await population.ReestablishAsync(man, ReestablishGround.BirthYearCorrected)).Value;

        (await population.WithdrawAsync(man, man.Version)).Refusal!.Code.ShouldBe("POP-72");
        (await MoveAsync(population, man, man.Version, other)).Refusal!.Code.ShouldBe("POP-62");
        (await UndoAsync(population, man.Act, man)).Refusal!.Code.ShouldBe("POP-65");

        (await population.ReadAsync(man.Number!.Value)).Value.ShouldBe(man);
        (await population.WithdrawAsync(man, 2, CivilRegistry.Register)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Undo_OfASexRedetermination_IsRefusedWhole(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var man = (await population.RegisterAsync(Invented.Man)).Value;
        var redetermination = new RecordSexRedetermination(new(), new());
        var woman = (
            await population.Registry.RunAsync(
                RecordSexRedetermination.Kind,
                act => redetermination.RunAsync(act, man, Sex.Female, new(2026, 2, 1), PopulationFixture.Paper, default)
            )
        ).Value;

        (await UndoAsync(population, woman.Act, woman)).Refusal!.Code.ShouldBe("POP-65");

        (await CurrentAsync(population, man)).ShouldBe(woman);
    }

    [Theory, BothEngines]
    public async Task Move_AWithdrawal_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (man, other) = await TwoAsync(population);
        man = (await population.AmendAsync(man, man.Details with { Phone = "1" }, new(2026, 2, 1))).Value;
        man = (await population.WithdrawAsync(man, 2)).Value;

        (await MoveAsync(population, man, 3, other)).Refusal!.Code.ShouldBe("POP-62");
        (await population.WithdrawAsync(man, 3)).Value.Details.Phone.ShouldBe("1");
    }

    [Theory, BothEngines]
    public async Task Undo_OfAnUndoing_IntoARecordMergedMeanwhile_IsCircular(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (one, two) = await TwoAsync(population);
        var merged = await MergeAsync(population, one, two);
        await UndoAsync(population, merged.Act, merged);
        one = await CurrentAsync(population, one);
        await MergeAsync(population, two, one);

        (await UndoAsync(population, one.Act, one)).Refusal!.Code.ShouldBe("POP-91");

        (await population.ReadAsync(two.Number!.Value)).Value.ShouldBe(one);
    }

    [Theory, BothEngines]
    public async Task Preview_OfAMove_IsWhatBothRecordsReadAfterIt(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (wrong, right) = await TwoAsync(population);
        wrong = (await population.AmendAsync(wrong, wrong.Details with { Phone = "1" }, new(2026, 2, 1))).Value;
        var history = (await population.HistoryAsync(wrong.Id)).Value;
        var without = history.Withdrawn(2)!.Details;
        var with = (await population.HistoryAsync(right.Id)).Value.Receiving(history, 2)!.Details;

        var moved = (await MoveAsync(population, wrong, 2, right)).Value;

        moved.Details.ShouldBe(with);
        (await CurrentAsync(population, wrong)).Details.ShouldBe(without);
        history.Steps[0].CanBeMoved.ShouldBeTrue();
        var after = (await population.HistoryAsync(wrong.Id)).Value;
        after.Withdrawn(2).ShouldBeNull();
        after
            .Steps.Select(step => (step.CanBeUndone, step.CanBeWithdrawn, step.CanBeMoved))
            .ShouldBe([(true, true, false), (false, false, false), (false, false, false)]);
    }

    private static async Task<(PersonRecord, PersonRecord)> TwoAsync(PopulationFixture population) =>
        ((await population.RegisterAsync(Invented.Man)).Value, (await population.RegisterAsync(Invented.Man)).Value);

    private static async Task<PersonRecord> CurrentAsync(PopulationFixture population, PersonRecord person) =>
        (await population.HistoryAsync(person.Id)).Value.Current;

    private static async Task<PersonRecord> MergeAsync(
        PopulationFixture population,
        PersonRecord merged,
        PersonRecord kept
    ) =>
        (
            await population.Registry.RunAsync(
                MergePersons.Kind,
                act => new MergePersons().RunAsync(act, merged, kept, PopulationFixture.Paper, default)
            )
        ).Value;

    private static Task<Outcome<PersonRecord>> MoveAsync(
        PopulationFixture population,
        PersonRecord wrong,
        int version,
        PersonRecord right
    ) =>
        population.Registry.RunAsync(
            MoveVersion.Kind,
            act => new MoveVersion(new()).RunAsync(act, wrong, version, right, PopulationFixture.Paper, default)
        );

    private static Task<Outcome<Done>> UndoAsync(PopulationFixture population, ActId undone, PersonRecord person) =>
        population.Registry.RunAsync(
            UndoAct.Kind,
            act => new UndoAct().RunAsync(act, [person], undone, PopulationFixture.Paper, default)
        );
}
