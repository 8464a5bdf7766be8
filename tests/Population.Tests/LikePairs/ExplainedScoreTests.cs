using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ExplainedScoreTests
{
    private const long Records = 1_000_000;

    private static readonly LinkagePattern Twice = new(
        NameOutcome.OtherTones,
        BirthOutcome.Swapped,
        SexOutcome.Same,
        PlaceOutcome.Same,
        NameOutcome.Same,
        NameOutcome.Same
    );

    // Parents unknown, so that twins explain nothing.
    private static readonly LinkagePattern Bare = new(
        NameOutcome.Same,
        BirthOutcome.Same,
        SexOutcome.Same,
        PlaceOutcome.Other,
        NameOutcome.Unknown,
        NameOutcome.Unknown
    );

    [Theory, MemberData(nameof(Patterns))]
    public void Fields_AndWhatWasLikelyBefore_AddUpToTheScore(int number, string instead)
    {
        var pattern = LinkagePattern.Of(number);
        var bits = new LinkageScores(LinkageModel.Kept, Records).Of(pattern, nameShare: 1e-5);

        var score = ExplainedScore.Of(LinkageModel.Kept, Math.Round(bits, 2), pattern);

        (score.Beforehand.Bits + score.Fields.Sum(field => field.Bits)).ShouldBe(bits, tolerance: 0.01);
        score.Instead.English.ShouldBe(instead);
        score.Fields.Count.ShouldBe(LinkagePattern.Fields.Count);
    }

    public static TheoryData<int, string> Patterns =>
        new()
        {
            { Bare.Number, "strangers" },
            { (Twice with { Name = NameOutcome.OtherGiven, Birth = BirthOutcome.Same }).Number, "twins" },
            { (Twice with { Name = NameOutcome.OtherGiven, Birth = BirthOutcome.Other }).Number, "siblings" },
        };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(1, 2)]
    [InlineData(3.4, 10)]
    [InlineData(10, 1000)]
    [InlineData(12, 4000)]
    [InlineData(40, 1_000_000)]
    public void Odds_AreOfOneDigit(double bits, long odds) =>
        ExplainedScore.Of(LinkageModel.Kept, bits, Twice).Odds.ShouldBe(odds);

    [Fact]
    public void EveryOutcome_HasWordsOfItsOwn()
    {
        AreDistinct(Enum.GetValues<NameOutcome>().Select(OutcomeWords.Of));
        AreDistinct(Enum.GetValues<BirthOutcome>().Select(OutcomeWords.Of));
        AreDistinct(Enum.GetValues<SexOutcome>().Select(OutcomeWords.Of));
        AreDistinct(Enum.GetValues<PlaceOutcome>().Select(OutcomeWords.Of));
        OutcomeWords.Fields.Count.ShouldBe(LinkagePattern.Fields.Count);
    }

    private static void AreDistinct(IEnumerable<Wording> words)
    {
        var all = words.ToList();
        all.Select(one => one.Vietnamese).ShouldBeUnique();
        all.Select(one => one.English).ShouldBeUnique();
    }
}
