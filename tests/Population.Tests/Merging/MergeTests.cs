using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Merge, move and undo: nothing is lost on any side.</summary>
public sealed class MergeTests
{
    private static readonly DateOnly Day = new(2026, 2, 1);

    [Theory, BothEngines]
    public async Task Merge_TwoRecords_TheNumberOfEitherLeadsToTheOneKept(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);

        (await MergeAsync(population, twice, kept)).Refusal.ShouldBeNull();

        (await population.ReadAsync(twice.Number!.Value)).Value.ShouldBe(kept);
        (await population.ReadAsync(kept.Number!.Value)).Value.ShouldBe(kept);
        var found = await population.SearchAsync(new(null, kept.Details.Name.Full, null, null));
        found.Value.Persons.ShouldBe([kept]);
    }

    [Theory, BothEngines]
    public async Task Undo_OfAMerge_LeavesEveryFactWhereItWas(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        twice = (await population.AmendAsync(twice, twice.Details with { Phone = "1" }, Day)).Value;
        var merged = (await MergeAsync(population, twice, kept)).Value;

        (await UndoAsync(population, merged.Act, merged)).Refusal.ShouldBeNull();

        var apart = (await population.ReadAsync(twice.Number!.Value)).Value;
        (apart.Id, apart.Details, apart.MergedInto, apart.ValidFrom).ShouldBe((twice.Id, twice.Details, null, Day));
        (await population.HistoryAsync(kept.Id)).Value.Versions.ShouldBe([kept]);
        (await UndoAsync(population, merged.Act, apart)).Refusal!.Code.ShouldBe("POP-63");
    }

    [Theory, BothEngines]
    public async Task Undo_OfAnUndoing_MergesAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        var merged = (await MergeAsync(population, twice, kept)).Value;
        await UndoAsync(population, merged.Act, merged);
        var apart = (await population.HistoryAsync(twice.Id)).Value.Current;

        (await UndoAsync(population, apart.Act, apart)).Refusal.ShouldBeNull();

        (await population.HistoryAsync(twice.Id)).Value.Current.MergedInto.ShouldBe(kept.Id);
    }

    [Theory, BothEngines]
    public async Task Merge_IntoItselfOrInACircleOrTwice_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        var third = (await population.RegisterAsync(Invented.Man)).Value;
        var merged = (await MergeAsync(population, twice, kept)).Value;

        (await MergeAsync(population, kept, kept)).Refusal!.Code.ShouldBe("POP-60");
        (await MergeAsync(population, kept, merged)).Refusal!.Code.ShouldBe("POP-61");
        (await MergeAsync(population, merged, third)).Refusal!.Code.ShouldBe("POP-61");
        (await MergeAsync(population, kept, twice)).Refusal!.Code.ShouldBe(Acts.ChangedMeanwhile.Code);
        var amended = await population.AmendAsync(merged, merged.Details with { Phone = "1" }, Day);
        var corrected = await population.CorrectAsync(
            merged,
            merged.Details with
            {
                Phone = "1",
            },
            CivilRegistry.Register
        );
        (amended.Refusal!.Code, corrected.Refusal!.Code).ShouldBe(("POP-61", "POP-61"));
    }

    [Theory, BothEngines]
    public async Task Merge_OfARecordOthersWereMergedInto_LeadsThemOn(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        var thrice = (await population.RegisterAsync(Invented.Man)).Value;
        await MergeAsync(population, thrice, twice);
        await MergeAsync(population, twice, kept);

        (await population.ReadAsync(thrice.Number!.Value)).Value.Id.ShouldBe(kept.Id);
    }

    [Theory, BothEngines]
    public async Task Move_AVersionOfTheWrongPerson_AndItsUndo(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (right, wrong) = await TwoAsync(population);
        var told = (await population.AmendAsync(wrong, wrong.Details with { Phone = "moved" }, Day)).Value;

        var moved = (await MoveAsync(population, told, 2, right)).Value;

        (moved.Id, moved.Details.Phone, moved.ValidFrom).ShouldBe((right.Id, "moved", Day));
        var left = (await population.HistoryAsync(wrong.Id)).Value.Current;
        left.Details.ShouldBe(wrong.Details);
        (await UndoAsync(population, moved.Act, left, moved)).Refusal.ShouldBeNull();
        (await population.HistoryAsync(wrong.Id)).Value.Current.Details.ShouldBe(told.Details);
        (await population.HistoryAsync(right.Id)).Value.Current.Details.ShouldBe(right.Details);
    }

    [Theory, BothEngines]
    public async Task Move_WhatCannotBe_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (kept, twice) = await TwoAsync(population);
        var merged = (await MergeAsync(population, twice, kept)).Value;

        (await MoveAsync(population, merged, 2, kept)).Refusal!.Code.ShouldBe("POP-62");
        (await MoveAsync(population, merged, 2, merged)).Refusal!.Code.ShouldBe("POP-60");
        (await MoveAsync(population, merged, 7, kept)).Refusal!.Code.ShouldBe("POP-44");
        (await population.HistoryAsync(twice.Id)).Value.Versions.Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Amend_IntoHisOwnFather_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (man, _) = await TwoAsync(population);

        var refused = await population.AmendAsync(man, man.Details with { Father = new(man.Id, null) }, Day);

        refused.Refusal!.Code.ShouldBe("POP-64");
    }

    private static async Task<(PersonRecord, PersonRecord)> TwoAsync(PopulationFixture population) =>
        ((await population.RegisterAsync(Invented.Man)).Value, (await population.RegisterAsync(Invented.Man)).Value);

    private static Task<Outcome<PersonRecord>> MergeAsync(
        PopulationFixture population,
        PersonRecord merged,
        PersonRecord kept
    ) =>
        population.Registry.RunAsync(
            MergePersons.Kind,
            act => new MergePersons().RunAsync(act, merged, kept, PopulationFixture.Paper, default)
        );

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

    private static Task<Outcome<Done>> UndoAsync(
        PopulationFixture population,
        ActId undone,
        params PersonRecord[] persons
    ) =>
        population.Registry.RunAsync(
            UndoAct.Kind,
            act => new UndoAct().RunAsync(act, persons, undone, PopulationFixture.Paper, default)
        );
}
