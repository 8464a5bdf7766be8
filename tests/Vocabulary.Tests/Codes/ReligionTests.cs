namespace CanCuoc.Vocabulary.Tests;

public sealed class ReligionTests
{
    [Fact]
    public void All_OfTheAnnex_ReadByTheirCodes()
    {
        Religion.All.Count.ShouldBe(16);
        foreach (var religion in Religion.All)
            Religion.Read(religion.Code).Value.ShouldBeSameAs(religion);
        Religion.Read("01").Value.Wording.ShouldBe(new Wording("Phật giáo", "Buddhism"));
    }

    [Fact]
    public void Read_OfAnotherCode_IsRefused() => Refused.Code(Religion.Read("15")).ShouldBe("VOC-35");
}
