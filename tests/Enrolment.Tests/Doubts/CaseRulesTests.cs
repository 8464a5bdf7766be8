namespace CanCuoc.Enrolment.Tests;

public sealed class CaseRulesTests
{
    // S the same person, D different persons, C cannot tell.
    [Theory]
    [InlineData("", CaseDecision.Open)]
    [InlineData("S", CaseDecision.Open)]
    [InlineData("D", CaseDecision.Open)]
    [InlineData("SS", CaseDecision.SamePerson)]
    [InlineData("DD", CaseDecision.DifferentPersons)]
    [InlineData("SD", CaseDecision.Open)]
    [InlineData("CC", CaseDecision.Open)]
    [InlineData("SDS", CaseDecision.SamePerson)]
    [InlineData("SDD", CaseDecision.DifferentPersons)]
    [InlineData("DCD", CaseDecision.DifferentPersons)]
    [InlineData("SDC", CaseDecision.Open)]
    [InlineData("CCC", CaseDecision.Open)]
    [InlineData("SDCS", CaseDecision.SamePerson)]
    public void Decide_OfOpinions_IsWhatTwoAgreeOn(string opinions, CaseDecision decision)
    {
        foreach (var order in (string[])[opinions, string.Concat(opinions.Reverse())])
            CaseRules.Decide([.. order.Select(Of)]).ShouldBe(decision, order);
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 0, 1)]
    [InlineData(1, 2, 0)]
    public void Places_OfAnOpenCase_AreTwoAtFirstAndThenOne(int given, int looking, int places) =>
        CaseRules.Places(given, looking).ShouldBe(places);

    private static Opinion Of(char letter) =>
        letter switch
        {
            'S' => Opinion.SamePerson,
            'D' => Opinion.DifferentPersons,
            _ => Opinion.CannotTell,
        };
}
