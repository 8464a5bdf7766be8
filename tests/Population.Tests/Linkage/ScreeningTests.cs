using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Linkage;

public sealed class ScreeningTests
{
    // The kept model was learnt from the country of seed 1.
    private const int Seed = 3;
    private const int Records = 40_000;

    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public void Run_OnRecordsWithMistakes_FindsTheDoubles_AndFewOthers()
    {
        var (persons, truth) = Country(Seed, Records);

        var screening = new Screening(LinkageModel.Kept, least: 0);
        var found = screening.Run(persons);

        var right = found.Count(pair => truth[pair.First].Person == truth[pair.Second].Person);
        ((double)right / found.Count).ShouldBeGreaterThan(0.97);
        ((double)right / truth.GroupBy(record => record.Person).Count(group => group.Count() == 2)).ShouldBeGreaterThan(
            0.95
        );
        screening.Compared.ShouldBeLessThan(Records * 50L);
        found.ShouldAllBe(pair => pair.First < pair.Second && pair.Bits >= 0);
        found.Select(pair => (pair.First, pair.Second)).Distinct().Count().ShouldBe(found.Count);
        found.Select(pair => pair.Bits).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Run_Again_FindsTheSame()
    {
        var (persons, _) = Country(Seed, 5000);
        var screening = new Screening(LinkageModel.Kept, least: -5);
        screening.Run(persons).ShouldBe(screening.Run(persons));
    }

    [Fact]
    public void Run_OnNobody_FindsNothing() =>
        new Screening(LinkageModel.Kept, least: 0).Run(new PersonsToScreen(0)).ShouldBeEmpty();

    [Fact]
    public void Learn_WithoutTheTruth_ComesNearIt()
    {
        var (persons, truth) = Country(Seed, 20_000);
        var kin = Siblings(truth).ToLookup(pair => truth[pair.One].Born == truth[pair.Other].Born);

        var model = new LinkageLearning(persons).Learn([.. kin[true]], [.. kin[false]], Seed);

        var compared = persons.ToArray();
        var ones = Enumerable
            .Range(1, truth.Count - 1)
            .Where(at => truth[at - 1].Person == truth[at].Person)
            .Select(at => LinkagePattern.Of(compared[at - 1], compared[at], persons.Words))
            .ToList();
        model
            .PairsPerRecord(PairKind.One, Records)
            .ShouldBe((double)ones.Count / compared.Length, tolerance: 0.1 * ones.Count / compared.Length);
        for (var field = 0; field < LinkagePattern.Fields.Count; field++)
        {
            for (var outcome = 0; outcome < LinkagePattern.Fields[field].Outcomes.Length; outcome++)
                model
                    .Share(PairKind.One, field, outcome)
                    .ShouldBe((double)ones.Count(one => one[field] == outcome) / ones.Count, tolerance: 0.04);
        }
    }

    [Fact]
    public void KeptModel_PrintsAsItIsKept()
    {
        var printed = LinkageModel.Kept.Print(["evidence"]);
        printed.ShouldStartWith("# evidence\nfield\toutcome\tOne\tTwins\tSiblings\tStrangers\n");
        using var stream = typeof(LinkageModel).Assembly.GetManifestResourceStream(LinkageModel.Resource)!;
        using var reader = new StreamReader(stream);
        var kept = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'));
        printed.Split('\n').Skip(1).ShouldBe(kept);
    }

    private static (PersonsToScreen Persons, List<MistakenRecord> Truth) Country(int seed, int records)
    {
        var truth = new MistakenCountry(seed, Today, MistakesToMake.Usual).Records().Take(records).ToList();
        var persons = new PersonsToScreen(records);
        foreach (var record in truth)
            persons.Add(new PersonId(persons.Count + 1), record.Written.Read().Value);
        return (persons, truth);
    }

    private static IEnumerable<(int One, int Other)> Siblings(List<MistakenRecord> truth)
    {
        for (var one = 0; one < truth.Count; one++)
        {
            for (
                var other = one + 1;
                other < truth.Count && truth[one].Parents > 0 && truth[one].Parents == truth[other].Parents;
                other++
            )
            {
                if (truth[one].Person != truth[other].Person)
                    yield return (one, other);
            }
        }
    }
}
