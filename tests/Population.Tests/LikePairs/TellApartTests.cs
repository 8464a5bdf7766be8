using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class TellApartTests
{
    [Theory, BothEngines]
    public async Task Pair_ShowsBothRecords_AndWhatSpeaksForOnePerson(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);

        var pair = (await doubles.NextAsync())!;

        pair.One.Current.Details.ShouldBe(doubles.One.Details);
        pair.Other.Current.Details.ShouldBe(doubles.Other.Details);
        var outcomes = pair.Score.Fields.Select(field => field.Outcome);
        outcomes.ShouldBe([
            OutcomeWords.Of(NameOutcome.OtherTones),
            OutcomeWords.Of(BirthOutcome.Swapped),
            OutcomeWords.Of(SexOutcome.Same),
            OutcomeWords.Of(PlaceOutcome.Same),
            OutcomeWords.Of(NameOutcome.Same),
            OutcomeWords.Of(NameOutcome.Same),
        ]);
        foreach (var person in new[] { doubles.One, doubles.Other })
            (await population.Registry.TrailAsync(person.Id))
                .Select(line => line.Kind)
                .ShouldContain(nameof(ReadLikePair));
    }

    [Theory, BothEngines]
    public async Task ToldApart_IsRemembered_AndUndoneIsAskedAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;

        (await doubles.TellApartAsync(pair)).Refusal.ShouldBeNull();
        var told = (await doubles.StateAsync(), await doubles.NextAsync());
        (await doubles.ReopenAsync(pair.Key)).Refusal.ShouldBeNull();

        told.ShouldBe((LikePairState.ToldApart, null));
        (await doubles.NextAsync())!.Key.ShouldBe(pair.Key);
        var kinds = (await population.Registry.TrailAsync(doubles.Other.Id)).Select(line => line.Kind).ToList();
        kinds.ShouldContain(nameof(TellApart));
        kinds.ShouldContain(nameof(ReopenLikePair));
    }

    [Theory, BothEngines]
    public async Task TellApart_WhatCannotBe_IsRefusedAndWaitsOn(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;
        var none = pair with { Key = new(pair.Key.Value + 1) };

        (await doubles.TellApartAsync(pair, why: " ")).Refusal.ShouldBe(TellApart.NoReason.For("why"));
        (await doubles.TellApartAsync(pair, new string('a', 501))).Refusal.ShouldBe(TellApart.NoReason.For("why"));
        (await doubles.TellApartAsync(none)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
        (await doubles.ReadAsync(none.Key)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
        (await doubles.ReopenAsync(none.Key)).Refusal.ShouldBe(LikePairFlow.NotToldApart);
        (await doubles.ReopenAsync(pair.Key)).Refusal.ShouldBe(LikePairFlow.NotToldApart);
        (await doubles.NextAsync())!.Key.ShouldBe(pair.Key);
    }

    [Theory, BothEngines]
    public async Task TellApart_OverARecordThatChanged_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;
        var amended = await population.AmendAsync(
            doubles.One,
            doubles.One.Details with
            {
                Phone = "1",
            },
            new(2026, 1, 5)
        );

        (await doubles.TellApartAsync(pair)).Refusal.ShouldBe(Acts.ChangedMeanwhile);
        await population.CorrectAsync(amended.Value, Doubles.Stranger, PopulationFixture.Paper);

        (await doubles.TellApartAsync(pair)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
        (await doubles.ReadAsync(pair.Key)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
    }

    [Theory, BothEngines]
    public async Task TellApart_ByTwoAtOnce_IsDoneByOne(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;

        var both = await Task.WhenAll(
            Task.Run(() => doubles.TellApartAsync(pair)),
            Task.Run(() => doubles.TellApartAsync(pair))
        );

        both.Count(one => one.Refusal is null).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Pairs_ComeOneByOne_TheLikeliestFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = new Doubles(population);
        await doubles.RegisterAsync(Doubles.Again);
        await population.RegisterAsync(Doubles.Man with { Father = null });
        await doubles.ScreenAsync();

        var all = new List<LikePairCase>();
        while (await doubles.NextAsync(all.LastOrDefault()?.Key) is { } next)
            all.Add(next);

        all.Select(pair => pair.Key).Distinct().Count().ShouldBe(3);
        all.Select(pair => pair.Score.Bits).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory, BothEngines]
    public async Task Pair_OfAPost_IsOfItsCommuneAlone(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;
        var (here, elsewhere) = (Serving(Invented.Commune.Code), Serving("26734"));

        (await doubles.NextAsync(authority: here))!.Key.ShouldBe(pair.Key);
        (await doubles.NextAsync(authority: elsewhere)).ShouldBeNull();
        (await doubles.ReadAsync(pair.Key, elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await doubles.TellApartAsync(pair, authority: elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        await doubles.TellApartAsync(pair, authority: here);
        (await doubles.ReopenAsync(pair.Key, elsewhere)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
    }

    [Theory, BothEngines]
    public async Task Pair_OfSomebodyProtected_IsNotThereForWhoMayNotKnow(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var pair = (await doubles.NextAsync())!;
        await doubles.ProtectAsync(doubles.Other);
        var looks = (await population.Registry.TrailAsync(doubles.One.Id)).Count;

        (await doubles.NextAsync(authority: Doubles.Blind)).ShouldBeNull();
        (await doubles.ReadAsync(pair.Key, Doubles.Blind)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
        (await doubles.TellApartAsync(pair, authority: Doubles.Blind)).Refusal.ShouldBe(LikePairFlow.NotWaiting);
        (await population.Registry.TrailAsync(doubles.One.Id)).Count.ShouldBe(looks);
        (await doubles.NextAsync())!.Key.ShouldBe(pair.Key);
        await doubles.TellApartAsync(pair);
        (await doubles.ReopenAsync(pair.Key, Doubles.Blind)).Refusal.ShouldBe(LikePairFlow.NotToldApart);
    }

    [Theory, BothEngines]
    public async Task Pair_ComparedByAParentWhoIsProtected_IsNotThereForWhoMayNotKnow(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = new Doubles(population);
        var mother = (await population.RegisterAsync(Doubles.Stranger with { BirthDate = PartialDate.Of(1960) })).Value;
        await doubles.RegisterAsync(Doubles.Again with { Mother = new(mother.Id, null) });
        await doubles.ScreenAsync();
        await doubles.ProtectAsync(mother);

        (await doubles.NextAsync(authority: Doubles.Blind)).ShouldBeNull();
        (await doubles.NextAsync()).ShouldNotBeNull();
    }

    [Fact]
    public void Flow_OfEveryStateAndAction_IsAsTheTableSays()
    {
        var allowed =
            from state in Enum.GetValues<LikePairState>()
            from action in Enum.GetValues<LikePairAction>()
            let after = LikePairFlow.After(state, action)
            where after.Refusal is null
            select (state, action, after.Value);

        allowed.ShouldBe([
            (LikePairState.Waiting, LikePairAction.Find, LikePairState.Waiting),
            (LikePairState.Waiting, LikePairAction.TellApart, LikePairState.ToldApart),
            (LikePairState.ToldApart, LikePairAction.Find, LikePairState.ToldApart),
            (LikePairState.ToldApart, LikePairAction.Reopen, LikePairState.Waiting),
            (LikePairState.Merged, LikePairAction.Find, LikePairState.Waiting),
            (LikePairState.LeftBehind, LikePairAction.Find, LikePairState.Waiting),
        ]);
    }

    [Fact]
    public void Key_Printed_IsRead()
    {
        LikePairKey.Read($"{new LikePairKey(7)}").ShouldBe(new(7));
        LikePairKey.Read("-7").ShouldBeNull();
        LikePairKey.Read(null).ShouldBeNull();
    }

    private static Authority Serving(string unit) => TestRegistry.Everybody with { Unit = unit };
}
