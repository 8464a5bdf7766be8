namespace CanCuoc.Vocabulary.Tests;

public sealed class HouseholdRelationTests
{
    [Fact]
    public void All_OfTheList_ReadByTheirCodes()
    {
        HouseholdRelation.All.Count.ShouldBe(29);
        foreach (var relation in HouseholdRelation.All)
            HouseholdRelation.Read(relation.Code).Value.ShouldBeSameAs(relation);
        HouseholdRelation.Head.Wording.Vietnamese.ShouldBe("Chủ hộ");
    }

    [Theory]
    [InlineData("WIFE", Sex.Female)]
    [InlineData("SON_IN_LAW", Sex.Male)]
    [InlineData("CHILD", null)]
    public void ImpliedSex_OfARelation_IsThatOfItsWord(string code, Sex? sex) =>
        HouseholdRelation.Read(code).Value.ImpliedSex.ShouldBe(sex);

    [Fact]
    public void Read_OfAnotherCode_IsRefused() => Refused.Code(HouseholdRelation.Read("CH01")).ShouldBe("VOC-36");
}
