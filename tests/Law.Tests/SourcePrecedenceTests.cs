using CanCuoc.Vocabulary;
using static CanCuoc.Vocabulary.EvidenceRank;

namespace CanCuoc.Law.Tests;

public sealed class SourcePrecedenceTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData(CivilStatus, Residence, true)]
    [InlineData(CivilStatus, Paper, true)]
    [InlineData(Paper, Statement, true)]
    [InlineData(Paper, Residence, false)]
    [InlineData(Residence, Paper, false)]
    [InlineData(Statement, Statement, false)]
    public void CivilStatusItems_StandOnTheCivilStatusRegisterFirst(
        EvidenceRank one,
        EvidenceRank other,
        bool proves
    ) => SourcePrecedence.OfCivilStatus.On(Today)!.Outranks(one, other).ShouldBe(proves);

    [Theory]
    [InlineData("2021-06-30", false, "Luật 59/2014/QH13 art. 9(2)")]
    [InlineData("2021-07-01", true, "Luật 68/2020/QH14")]
    public void Residence_StandsOnItsOwnRegister_SinceTheLawOnIt(string day, bool outranks, string article)
    {
        var rule = SourcePrecedence.OfResidence.On(DateOnly.Parse(day))!;

        rule.Outranks(Residence, Paper).ShouldBe(outranks);
        rule.Outranks(Paper, Statement).ShouldBeTrue();
        rule.Article.ToString().ShouldBe(article);
    }

    [Fact]
    public void OtherItems_HaveNoRegister_AndTheCitizenComesLast()
    {
        var rule = SourcePrecedence.OfOthers.On(Today)!;

        rule.Outranks(CivilStatus, Paper).ShouldBeFalse();
        rule.Outranks(Residence, CivilStatus).ShouldBeFalse();
        rule.Outranks(Paper, Statement).ShouldBeTrue();
    }

    [Fact]
    public void Truth_IsTheRegisterOfTheItem()
    {
        IEnumerable<EvidenceRank> TruthsOf(RuleHistory<SourceRule> rules) =>
            Enum.GetValues<EvidenceRank>().Where(rules.On(Today)!.IsTruth);

        TruthsOf(SourcePrecedence.OfCivilStatus).ShouldBe([CivilStatus]);
        TruthsOf(SourcePrecedence.OfResidence).ShouldBe([Residence]);
        TruthsOf(SourcePrecedence.OfOthers).ShouldBe([Paper, CivilStatus, Residence]);
    }

    [Fact]
    public void EveryRule_RanksEverySource()
    {
        foreach (var rule in LawRules.All.OfType<SourceRule>())
            rule.Order.SelectMany(tier => tier).Order().ShouldBe(Enum.GetValues<EvidenceRank>().Order());
    }
}
