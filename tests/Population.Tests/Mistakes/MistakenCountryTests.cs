namespace CanCuoc.Population.Tests.Mistakes;

public sealed class MistakenCountryTests
{
    private const int Records = 20_000;

    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public void Records_OfOneSeed_AreAlwaysTheSame()
    {
        Written(seed: 1, 2000).ShouldBe(Written(seed: 1, 2000));
        Written(seed: 2, 2000).ShouldNotBe(Written(seed: 1, 2000));
    }

    [Fact]
    public void Records_AreOfThePeopleTheySay_AndAreRead()
    {
        var records = Of(MistakesToMake.Usual);

        var twice = records.GroupBy(record => record.Person).Where(group => group.Count() == 2).ToList();
        ((double)twice.Count / Records).ShouldBe(0.03, 0.005);
        twice.ShouldAllBe(pair => pair.First().Born == pair.Last().Born && pair.First().Parents == pair.Last().Parents);
        records.ShouldAllBe(record => record.Written.Read().Refusal == null);
    }

    [Fact]
    public void Records_HaveMistakesOfEveryKind() =>
        Of(MistakesToMake.Usual with { MistakenFirstPerMille = 1000 })
            .SelectMany(record => record.Mistakes)
            .Distinct()
            .Count()
            .ShouldBe(Enum.GetValues<Mistake>().Length);

    [Fact]
    public void Records_WithoutMistakes_SayTheSameOfOnePerson()
    {
        var clean = MistakesToMake.Usual with { MistakenFirstPerMille = 0, MistakesInSecond = [1] };
        foreach (var person in Of(clean).GroupBy(record => record.Person))
        {
            person.Select(record => record.Written).Distinct().Count().ShouldBe(1);
            person.ShouldAllBe(record => record.Mistakes.Count == 0);
        }
    }

    [Fact]
    public void Twins_ShareParentsAndDay_AndNotTheName()
    {
        var alone = MistakesToMake.Usual with { TwicePerMille = 0, MistakenFirstPerMille = 0 };
        var twins = Of(alone)
            .Where(record => record.Parents > 0)
            .GroupBy(record => (record.Parents, record.Born))
            .Where(group => group.Count() > 1)
            .ToList();
        twins.Count.ShouldBeGreaterThan(50);
        twins.ShouldAllBe(pair => pair.Select(one => one.Written.Name).Distinct().Count() == pair.Count());
        twins.ShouldAllBe(pair => pair.Select(one => one.Written.Father + one.Written.Mother).Distinct().Count() == 1);
    }

    private static List<MistakenRecord> Of(MistakesToMake how) =>
        [.. new MistakenCountry(1, Today, how).Records().Take(Records)];

    private static List<WrittenPerson> Written(int seed, int records) =>
        [
            .. new MistakenCountry(seed, Today, MistakesToMake.Usual)
                .Records()
                .Take(records)
                .Select(record => record.Written),
        ];
}
