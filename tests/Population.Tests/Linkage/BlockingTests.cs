using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Linkage;

public sealed class BlockingTests
{
    private static readonly BlockingPass ByYear = new(
        static (in person, _) => BlockingKeys.Year(person),
        static (in person, _) => BlockingKeys.DayOfYear(person)
    );

    private readonly LinkedWords words = new();

    [Fact]
    public void Run_ComparesAllOfOneKey_EachPairOnce()
    {
        var years = Enumerable.Range(0, 30_000).Select(person => PartialDate.Of(1 + (person % 9000)));

        var (pairs, leftOut) = Run([.. years]);

        pairs.Count.ShouldBe((3000 * 6) + (6000 * 3));
        pairs.Distinct().Count().ShouldBe(pairs.Count);
        pairs.ShouldAllBe(pair => pair.One % 9000 == pair.Other % 9000);
        leftOut.ShouldBe(0);
    }

    [Fact]
    public void Run_ManyOfOneKey_DividesThemByTheSecond()
    {
        var days = Enumerable.Range(0, 300).Select(person => PartialDate.Of(new DateOnly(1990, 1, 1).AddDays(person)));

        var (pairs, leftOut) = Run([.. days]);

        // Day and month changed: 12 January and 1 December are together.
        pairs.ShouldNotBeEmpty();
        pairs.Count.ShouldBeLessThan(100);
        leftOut.ShouldBe(0);
    }

    [Fact]
    public void Run_ManyOfBothKeys_ComparesTheNearest_AndSaysHowManyPairsItLeftOut()
    {
        const int many = 300;

        var (pairs, leftOut) = Run([.. Enumerable.Repeat(PartialDate.Of(new DateOnly(1990, 1, 1)), many)]);

        pairs.Distinct().Count().ShouldBe(pairs.Count);
        leftOut.ShouldBeGreaterThan(0);
        (pairs.Count + leftOut).ShouldBe(many * (many - 1) / 2);
    }

    [Theory]
    [InlineData("Trần Văn Quý", "05/09/1990", "Trần Van Qui", "17/03/1990")]
    [InlineData("Trần Văn Quý", "05/09/1990", "Quý Trần Văn", "1990")]
    [InlineData("Trần Văn Quý", "05/09/1990", "Trần Văn Quý", "05/09/1960")]
    [InlineData("Trần Văn Quý", "05/09/1990", "Trầm Phan Quýt", "09/05/1990")]
    [InlineData("Trần Văn Quý", "05/09/1990", "Trần Quý", "1989")]
    [InlineData("Trần Văn Quý", "05/09/1990", "Phan Văn Kha", "1990")]
    public void Passes_BringTogether_WhomNoOneMistakeMayHide(string one, string born, string other, string otherBorn)
    {
        ComparedPerson[] persons = [Compared(one, born), Compared(other, otherBorn)];
        var met = false;
        foreach (var pass in BlockingPass.All)
            new Blocking(persons, words).Run(pass, () => 0, (_, _, _) => met = true, _ => { });
        met.ShouldBeTrue();
    }

    [Fact]
    public void Keys_OfWhatIsNotKnown_AreNobodys()
    {
        var nothing = default(ComparedPerson) with { Birth = PartialDate.Of(1990) };
        var known = BlockingPass.All.Select(pass => pass.Key(nothing, words));
        known.ShouldAllBe(key => key == 0);
    }

    private ComparedPerson Compared(string name, string birth) =>
        ComparedPerson.Of(
            new(1),
            Invented.Named(name) with
            {
                BirthDate = PartialDate.Parse(birth, null),
                Mother = new(null, PersonName.Parse("Lê Thị Mai", null)),
            },
            words,
            new()
        );

    private (List<(int One, int Other)> Pairs, long LeftOut) Run(PartialDate[] births)
    {
        var blocking = new Blocking([.. births.Select(birth => default(ComparedPerson) with { Birth = birth })], words);
        var all = new List<(int, int)>();
        blocking.Run(
            ByYear,
            () => new List<(int, int)>(),
            (own, one, other) => own.Add((Math.Min(one, other), Math.Max(one, other))),
            own =>
            {
                lock (all)
                    all.AddRange(own);
            }
        );
        return (all, blocking.LeftOut);
    }
}
