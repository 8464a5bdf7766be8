using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class FindLikePersonsTests
{
    private static readonly PersonDetails Man = Doubles.Man;

    /// <summary>What another office may have written of the man, each by another way of looking.</summary>
    private static readonly Dictionary<string, PersonDetails> WrittenAgain = new()
    {
        ["as he is"] = Man,
        ["without marks"] = Named("Tran Van Dang"),
        ["other tones, day and month exchanged"] = Doubles.Again,
        ["other order"] = Named("Đặng Trần Văn"),
        ["one letter wrong"] = Named("Trần Văn Đạn"),
        ["no middle name"] = Named("Trần Đặng"),
        ["a digit of the year"] = Born(new DateOnly(1980, 9, 5)),
        ["a year of age"] = Born(new DateOnly(1991, 9, 5)),
        ["the year alone"] = Man with { BirthDate = PartialDate.Of(1990) },
    };

    public static MatrixTheoryData<Engine, string> Mistakes => new(Enum.GetValues<Engine>(), WrittenAgain.Keys);

    [Theory, MemberData(nameof(Mistakes))]
    public async Task WhoIsRegisteredAgain_WaitsForAnOfficerAtOnce(Engine engine, string mistake)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        var one = (await population.RegisterAsync(Man)).Value;
        await population.RegisterAsync(Doubles.Stranger);

        var other = (await population.RegisterNewcomerAsync(WrittenAgain[mistake])).Value;

        var pair = (await doubles.NextAsync()).ShouldNotBeNull();
        (pair.One.Current.Id, pair.Other.Current.Id).ShouldBe((one.Id, other.Id));
        foreach (var person in new[] { one, other })
            (await population.Registry.TrailAsync(person.Id))
                .Select(line => line.Kind)
                .ShouldContain(nameof(RegisterPerson));
    }

    [Theory, BothEngines]
    public async Task TheNextScreening_FindsTheSamePair(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        await population.RegisterAsync(Man);
        await population.RegisterNewcomerAsync(Doubles.Again);
        var before = (await doubles.NextAsync())!;

        (await doubles.ScreenAsync()).Value.Found.ShouldBe(1);

        var after = (await doubles.NextAsync())!;
        after.Key.ShouldBe(before.Key);
        after.Score.Fields.ShouldBe(before.Score.Fields);
    }

    [Theory, BothEngines]
    public async Task ChildrenOfOneMother_AreCompared_AndUnderOtherNamesAreNoPair(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        var mother = (await population.RegisterAsync(Doubles.Stranger with { BirthDate = PartialDate.Of(1960) })).Value;
        var child = Man with { Mother = new(mother.Id, null) };
        await population.RegisterAsync(child);

        var sibling = child with { Name = Named("Trần Văn Bưởi").Name };
        await population.RegisterNewcomerAsync(sibling with { BirthDate = PartialDate.Of(new DateOnly(1985, 2, 7)) });
        (await doubles.NextAsync()).ShouldBeNull();

        // By the name alone, on another day of another year, it would not be looked for.
        await population.RegisterNewcomerAsync(child with { BirthDate = PartialDate.Of(new DateOnly(1985, 2, 7)) });
        (await doubles.NextAsync()).ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task NameThatManyBear_SaysLessThanARareOne(Engine engine)
    {
        const int Bearers = 40;
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        var (common, rare) = (Bare("Nguyễn Văn Hùng"), Bare("Ông Ích Khiêm"));
        for (var at = 0; at < Bearers; at++)
            await population.RegisterAsync(common with { BirthDate = PartialDate.Of(new DateOnly(1900 + at, 2, 3)) });
        await population.RegisterAsync(common);
        await population.RegisterAsync(rare);

        await population.RegisterNewcomerAsync(common);
        var ofCommon = (await doubles.NextAsync())!.Score;
        await population.RegisterNewcomerAsync(rare);
        var ofRare = (await doubles.NextAsync())!.Score;

        ofRare.Fields.ShouldBe(ofCommon.Fields);
        (ofRare.Bits - ofCommon.Bits).ShouldBe(Math.Log2(Bearers + 1), tolerance: 0.2);
    }

    [Theory, BothEngines]
    public async Task RecordThatWasMerged_IsNobodyToBeAlike(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(population);
        await doubles.MergeAsync();

        var third = (await population.RegisterNewcomerAsync(Man)).Value;

        var pair = (await doubles.NextAsync())!;
        (pair.One.Current.Id, pair.Other.Current.Id).ShouldBe((doubles.One.Id, third.Id));
    }

    [Theory, BothEngines]
    public async Task PairOfSomebodyProtected_IsFound_AndNotToldToWhoMayNotKnow(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        var one = (await population.RegisterAsync(Man)).Value;
        await doubles.ProtectAsync(one);

        var again = (await population.RegisterNewcomerAsync(Man)).Value;

        (await doubles.OfEnteredAsync(again, Doubles.Blind)).ShouldBeNull();
        (await doubles.OfEnteredAsync(again))!.One.Current.Id.ShouldBe(one.Id);
    }

    [Theory, BothEngines]
    public async Task PairOfANewcomer_WhoseKeyMayBeTheLesser_IsFound(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        // Takes a block of keys, of which the newcomer has one; whoever is loaded has one of the next.
        await population.RegisterAsync(Doubles.Stranger);
        await population.LoadAsync(Man);

        var again = (await population.RegisterNewcomerAsync(Man)).Value;

        (await doubles.OfEnteredAsync(again)).ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task PairsOfOneRecord_AreTwentyAtMost_TheLikeliest(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        for (var time = 0; time < 22; time++)
            await population.RegisterAsync(Doubles.Again);
        var one = (await population.RegisterAsync(Man)).Value;

        var again = (await population.RegisterNewcomerAsync(Man)).Value;

        (await doubles.StatusAsync()).Pairs.ShouldBe([KeyValuePair.Create(LikePairState.Waiting, 20L)]);
        (await doubles.OfEnteredAsync(again))!.One.Current.Id.ShouldBe(one.Id);
    }

    [Theory, BothEngines]
    public async Task RecordThatIsRefused_LeavesNoPair(Engine engine)
    {
        await using var population = await OpenAsync(engine);
        var doubles = new Doubles(population);
        var one = (await population.RegisterAsync(Man)).Value;

        var again = await population.RegisterNewcomerAsync(Man, one.Number);

        again.Refusal!.Code.ShouldBe(RegisterPerson.NumberTaken.Code);
        (await doubles.StatusAsync()).Pairs.ShouldBeEmpty();
    }

    private static Task<PopulationFixture> OpenAsync(Engine engine) => PopulationFixture.OpenAsync(engine);

    /// <summary>Somebody of whom little is known, so that twins explain nothing.</summary>
    private static PersonDetails Bare(string name) =>
        Named(name) with
        {
            PlaceOfOrigin = null,
            Father = null,
            Mother = null,
        };

    private static PersonDetails Named(string name) => Man with { Name = PersonName.Parse(name, null) };

    private static PersonDetails Born(DateOnly day) => Man with { BirthDate = PartialDate.Of(day) };
}
