using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Population.Tests;

public sealed class PublicationTests
{
    private const int Year = 2025;

    /// <summary>How many of a sex were born in a year: none, a handful, or many.</summary>
    private static readonly Gen<int[]> Density = Gen.OneOf(
        Gen.Const(0),
        Gen.Int[0, 1],
        Gen.Int[0, 4],
        Gen.Int[0, 30],
        Gen.Int[20, 90]
    ).Array[2 * 100];

    private static readonly Gen<Tally> Even = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[10, 20], Gen.Int[30, 60])
            .SelectMany(most => Gen.Int[most * 2 / 3, most].Array[200]),
        Tallied
    );

    private static readonly Gen<Tally> Uneven = Gen.Select(Density, Tallied);

    private static readonly Gen<Tally> Sparse = Gen.Select(Gen.Int[0, 199], Gen.Int[1, 12])
        .Array[0, 12]
        .Select(Tallied);

    private static readonly Gen<Tally[]> Countries = Gen.OneOf(Even, Even, Uneven, Sparse).Array[1, 4];

    [Fact]
    public void Pages_OfACountryAndItsProvinces_LetNoSmallFigureBeWorkedOut() =>
        Countries.Sample(provinces => new Published(provinces).Derivable().ShouldBeEmpty(), iter: 400);

    [Fact]
    public void Pages_OfLargeFigures_HideNothing()
    {
        var published = new Published([Of(12), Of(20), Of(50)]);

        published.Country.IsAnyHidden.ShouldBeFalse();
        published.Provinces.ShouldAllBe(page => !page.IsAnyHidden);
        published.Country.Persons.ShouldBe(200 * (12 + 20 + 50));
        (published.Country.Men + published.Country.Women).ShouldBe(published.Country.Persons);
    }

    [Fact]
    public void Pages_WhereOneProvinceHasASmallFigure_HideTheSameOfTheSmallestLargeOne()
    {
        var few = Of(30, oldest: 85);
        few.Add(Sex.Male, Year - 90, 14);
        few.Add(Sex.Female, Year - 90, 3);
        var page = new Published([few, Of(50), Of(40)]);

        page.Provinces[0].Ages[^1].ShouldBe(new AgeGroup(85, null, null, null));
        page.Provinces[2].Ages[^1].ShouldBe(new AgeGroup(85, null, null, null));
        page.Provinces[1].Ages[^1].Men.ShouldNotBeNull();
        page.Provinces[0].Ages.SkipLast(1).ShouldAllBe(group => group.Men != null && group.Women != null);
    }

    [Fact]
    public void Pages_WhereNobodyHasMany_PutTheOldestTogether()
    {
        var few = Of(20, oldest: 75);
        few.Add(Sex.Male, Year - 80, 3);
        few.Add(Sex.Female, Year - 80, 4);
        var published = new Published([few, Of(30, oldest: 75), Of(15, oldest: 75)]);

        published.Country.Ages[16].ShouldBe(new AgeGroup(80, 84, null, null));
        published.Provinces.Select(page => page.Ages[^1].From).ShouldAllBe(from => from == 70);
        published.Provinces.Select(page => page.Ages[^1].Men).ShouldBe([103L, 150, null]);
    }

    [Fact]
    public void Zero_IsShownAsZero()
    {
        var women = new Tally(Year);
        women.Add(Sex.Female, Year - 30, 400);
        women.Add(Sex.Female, Year - 40, 4);
        var page = new Published([women, Of(20)]).Provinces[0];

        page.Ages[6].ShouldBe(new AgeGroup(30, 34, 0, null));
        page.Ages[8].ShouldBe(new AgeGroup(40, 44, 0, null));
        page.Ages[10].ShouldBe(new AgeGroup(50, 54, 0, 0));
    }

    [Fact]
    public void TooFewPeople_ShowTheirNumberButNoAges()
    {
        var few = new Tally(Year);
        for (var age = 0; age < 90; age += 5)
            few.Add(Sex.Male, Year - age, 1);
        var page = new Published([few, Of(20)]).Provinces[0];

        page.Persons.ShouldBe(18);
        page.Ages.ShouldBeEmpty();
        page.Births.ShouldBeEmpty();
        page.Men.ShouldBeNull();
        page.IsAnyHidden.ShouldBeTrue();
    }

    [Fact]
    public void WhoWasBornInTheYearJustBegun_StandsWithTheYearBefore()
    {
        var tally = new Tally(Year);

        tally.Add(Sex.Male, Year + 1, 2);
        tally.Add(Sex.Male, Year, 5);

        (tally.Men(0), tally.Born(0)).ShouldBe((7, 7));
    }

    private static Tally Of(int persons, int oldest = 99) =>
        Tallied([.. Enumerable.Range(0, 200).Select(place => place % 100 <= oldest ? persons : 0)]);

    private static Tally Tallied(int[] persons)
    {
        var tally = new Tally(Year);
        foreach (var (place, count) in persons.Index())
            tally.Add(place < 100 ? Sex.Male : Sex.Female, Year + 1 - (place % 100), count);
        return tally;
    }

    private static Tally Tallied((int Place, int Persons)[] persons)
    {
        var tally = new Tally(Year);
        foreach (var (place, count) in persons)
            tally.Add(place < 100 ? Sex.Male : Sex.Female, Year + 1 - (place % 100), count);
        return tally;
    }
}
