namespace CanCuoc.Population.Tests.Linkage;

public sealed class LinkageScoresTests
{
    private const long Records = 1_000_000;
    private const double Common = 1e-4;

    private static readonly LinkagePattern AllSame = new(
        NameOutcome.Same,
        BirthOutcome.Same,
        SexOutcome.Same,
        PlaceOutcome.Same,
        NameOutcome.Same,
        NameOutcome.Same
    );

    private readonly LinkageScores scores = new(LinkageModel.Kept, Records);

    [Fact]
    public void AllTheSame_IsLikely_AndNothingTheSameIsNot()
    {
        scores.Of(AllSame, Common).ShouldBeGreaterThan(10);
        scores
            .Of(
                new(
                    NameOutcome.Other,
                    BirthOutcome.Other,
                    SexOutcome.Other,
                    PlaceOutcome.Other,
                    NameOutcome.Other,
                    NameOutcome.Other
                ),
                Common
            )
            .ShouldBeLessThan(-20);
    }

    [Fact]
    public void TwinsOfUnlikeNames_AreNotOne_AlthoughAllElseIsTheSame()
    {
        scores.Of(AllSame with { Name = NameOutcome.OtherGiven }, Common).ShouldBeLessThan(0);
        scores.Of(AllSame with { Name = NameOutcome.Other }, Common).ShouldBeLessThan(0);
        scores.Of(AllSame with { Name = NameOutcome.OtherMarks }, Common).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void SiblingsOfOneName_AreLessLikelyOneThanTheSameBirthSays()
    {
        var otherDay = AllSame with { Name = NameOutcome.OtherGiven, Birth = BirthOutcome.Other };
        scores.Of(otherDay, Common).ShouldBeLessThan(-5);
    }

    [Fact]
    public void RareName_SaysMore_AndLargeRegistryLess()
    {
        var nameAndDay = AllSame with
        {
            Origin = PlaceOutcome.Unknown,
            Father = NameOutcome.Unknown,
            Mother = NameOutcome.Unknown,
        };
        scores.Of(nameAndDay, Common / 16).ShouldBe(scores.Of(nameAndDay, Common) + 4, 0.01);
        new LinkageScores(LinkageModel.Kept, 16 * Records)
            .Of(nameAndDay, Common)
            .ShouldBe(scores.Of(nameAndDay, Common) - 4, 0.01);
    }

    [Fact]
    public void Patterns_AreKnownByTheirNumbers() =>
        Enumerable
            .Range(0, LinkagePattern.Count)
            .Count(number => LinkagePattern.Of(number).Number != number)
            .ShouldBe(0);
}
