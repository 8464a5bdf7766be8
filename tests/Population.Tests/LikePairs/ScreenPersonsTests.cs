using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ScreenPersonsTests
{
    [Theory, BothEngines]
    public async Task Screen_FindsWhoWasRecordedTwice_AndTellsBothThatTheyWereSeen(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: true);
        var doubles = await Doubles.FoundAsync(population);

        var status = await doubles.StatusAsync();
        status.Pairs.ShouldBe([KeyValuePair.Create(LikePairState.Waiting, 1L)]);
        status.Last!.Screened.Records.ShouldBe(3);
        status.Last.Screened.Compared.ShouldBeGreaterThan(0);
        status.Last.EndedAt.ShouldNotBeNull();
        foreach (var person in new[] { doubles.One, doubles.Other })
            (await population.Registry.TrailAsync(person.Id))
                .Select(line => line.Kind)
                .ShouldContain(nameof(ScreenPersons));
    }

    [Theory, BothEngines]
    public async Task Screen_Again_WritesNothingTwice(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var (pair, seen) = (await doubles.NextAsync(), await population.Registry.TrailAsync(doubles.One.Id));

        (await doubles.ScreenAsync()).Value.Found.ShouldBe(1);

        (await population.Registry.TrailAsync(doubles.One.Id)).Count.ShouldBe(seen.Count);
        (await doubles.NextAsync())!.Key.ShouldBe(pair!.Key);
        (await doubles.StateAsync()).ShouldBe(LikePairState.Waiting);
    }

    [Theory, BothEngines]
    public async Task Screen_OfAnEmptyRegistry_FindsNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        var doubles = new Doubles(population);

        (await doubles.StatusAsync()).Last.ShouldBeNull();
        (await doubles.ScreenAsync()).Value.ShouldBe(new(new(0, 0, 0), Found: 0));
    }

    [Theory, BothEngines]
    public async Task Screen_BrokenOffBetweenTwoActs_IsWholeWhenStartedAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = new Doubles(population);
        // Every two of them are a pair, and one act writes five hundred.
        const int Often = 33;
        const int Pairs = Often * (Often - 1) / 2;
        for (var time = 0; time < Often; time++)
            await population.RegisterWithoutNumberAsync(Doubles.Man);
        using var stop = new CancellationTokenSource();
        var written = (ScreenPersons.TimesThrough - 1L) * Often;
        var breaking = new Telling(value =>
        {
            if (value > written)
                stop.Cancel();
        });

        await Should.ThrowAsync<OperationCanceledException>(() =>
            doubles.ScreenAsync(breaking, cancellation: stop.Token)
        );
        var half = await doubles.StatusAsync();
        var first = (await doubles.NextAsync())!.Key;
        (await doubles.ScreenAsync()).Value.Found.ShouldBe(Pairs);

        half.Last!.EndedAt.ShouldBeNull();
        half.Pairs[LikePairState.Waiting].ShouldBe(500);
        var whole = await doubles.StatusAsync();
        whole.Last!.EndedAt.ShouldNotBeNull();
        whole.Pairs[LikePairState.Waiting].ShouldBe(Pairs);
        (await doubles.ReadAsync(first)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Screen_WhereAnotherBeganLater_LeavesItToThat(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = new Doubles(population);
        await doubles.RegisterAsync(Doubles.Again);
        Outcome<ScreeningReport>? later = null;
        var beginning = new Telling(_ => later ??= doubles.ScreenAsync().GetAwaiter().GetResult());

        var earlier = await doubles.ScreenAsync(beginning);

        earlier.Refusal.ShouldBe(ScreenPersons.OtherScreening);
        later!.Value.Value.Found.ShouldBe(1);
        (await doubles.StateAsync()).ShouldBe(LikePairState.Waiting);
    }

    [Theory, BothEngines]
    public async Task Screen_WithoutTheRight_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var unable = Authority.OfSystem("test", [Permission.AmendPerson]);

        (await new Doubles(population).ScreenAsync(authority: unable)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task ParentKnownByKey_IsComparedByName(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = new Doubles(population);
        var father = await population.RegisterWithoutNumberAsync(
            Doubles.Stranger with
            {
                Name = Doubles.Man.Father!.Name!.Value,
                Sex = Sex.Male,
                BirthDate = PartialDate.Of(1960),
            }
        );
        await doubles.RegisterAsync(Doubles.Again with { Father = new(father.Id, null) });

        await doubles.ScreenAsync();

        var pair = (await doubles.NextAsync())!;
        pair.Score.Fields[4].Outcome.ShouldBe(OutcomeWords.Of(NameOutcome.Same));
        (await population.Registry.TrailAsync(father.Id)).Select(line => line.Kind).ShouldContain(nameof(ReadLikePair));
    }

    [Theory, BothEngines]
    public async Task Pair_WhoseRecordChanged_IsLeftBehind_AndComesBackWithTheLikeness(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);

        var other = await population.CorrectAsync(doubles.Other, Doubles.Stranger, PopulationFixture.Paper);
        (await doubles.NextAsync()).ShouldBeNull();
        (await doubles.ScreenAsync()).Value.Found.ShouldBeLessThan(2);
        (await doubles.StatusAsync()).Pairs[LikePairState.LeftBehind].ShouldBe(1);
        await population.WithdrawAsync(other.Value, version: 2);
        await doubles.ScreenAsync();

        (await doubles.NextAsync())!.Other.Current.Id.ShouldBe(doubles.Other.Id);
    }

    [Theory, BothEngines]
    public async Task Pair_ThatComparesOtherwiseNow_WaitsForTheNextScreening(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        var before = (await doubles.NextAsync())!;

        var corrected = Doubles.Again with { BirthDate = Doubles.Man.BirthDate };
        await population.CorrectAsync(doubles.Other, corrected, PopulationFixture.Paper);
        (await doubles.NextAsync()).ShouldBeNull();
        await doubles.ScreenAsync();

        var after = (await doubles.NextAsync())!;
        after.Key.ShouldBe(before.Key);
        after.Score.Fields[1].Outcome.ShouldBe(OutcomeWords.Of(BirthOutcome.Same));
        after.Score.Bits.ShouldNotBe(before.Score.Bits);
    }

    [Theory, BothEngines]
    public async Task Pair_ThatWasMerged_IsPassedOver_AndComesBackWhenThatIsUndone(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);

        var merged = await doubles.MergeAsync();
        (await doubles.NextAsync()).ShouldBeNull();
        (await doubles.ScreenAsync()).Value.Found.ShouldBe(0);
        (await doubles.StateAsync()).ShouldBe(LikePairState.Merged);
        (await doubles.UndoAsync(merged)).Refusal.ShouldBeNull();
        await doubles.ScreenAsync();

        (await doubles.StateAsync()).ShouldBe(LikePairState.Waiting);
    }

    [Theory, BothEngines]
    public async Task Pair_ThatWasToldApart_IsNeverOpenedAgain(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        await doubles.TellApartAsync((await doubles.NextAsync())!);
        var corrected = Doubles.Again with { BirthDate = Doubles.Man.BirthDate };

        await doubles.ScreenAsync();
        await population.CorrectAsync(doubles.Other, corrected, PopulationFixture.Paper);
        await doubles.ScreenAsync();

        (await doubles.StateAsync()).ShouldBe(LikePairState.ToldApart);
        (await doubles.NextAsync()).ShouldBeNull();
    }

    private sealed class Telling(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
