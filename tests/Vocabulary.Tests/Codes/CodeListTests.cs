namespace CanCuoc.Vocabulary.Tests;

public sealed class CodeListTests
{
    [Theory]
    [InlineData("1", Sex.Male)]
    [InlineData("nam", Sex.Male)]
    [InlineData("Nữ", Sex.Female)]
    [InlineData("female", Sex.Female)]
    [InlineData("0", Sex.Unknown)]
    [InlineData("3", Sex.Other)]
    public void ReadSex_OfCodeOrWord_IsIt(string text, Sex sex) => Sex.Read(text).Value.ShouldBe(sex);

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("Nu")]
    public void ReadSex_OfSomethingElse_IsRefused(string text) => Refused.Code(Sex.Read(text)).ShouldBe("VOC-30");

    [Fact]
    public void Wording_OfEverySex_IsThere()
    {
        Sex.Female.Wording.ShouldBe(new Wording("Nữ", "female"));
        Enum.GetValues<Sex>().Select(sex => sex.Wording.Vietnamese).ShouldBeUnique();
    }

    [Theory]
    [InlineData("2", MaritalStatus.Married)]
    [InlineData("chưa kết hôn", MaritalStatus.NeverMarried)]
    public void ReadMaritalStatus_OfCodeOrWord_IsIt(string text, MaritalStatus status) =>
        MaritalStatus.Read(text).Value.ShouldBe(status);

    [Fact]
    public void ReadMaritalStatus_OfAnotherCode_IsRefused() => Refused.Code(MaritalStatus.Read("4")).ShouldBe("VOC-31");

    [Fact]
    public void Wording_OfEveryMaritalStatus_IsThere() =>
        Enum.GetValues<MaritalStatus>().Select(status => status.Wording.English).ShouldBeUnique();

    [Theory]
    [InlineData("03", BloodGroup.AB)]
    [InlineData("o", BloodGroup.O)]
    [InlineData("0", BloodGroup.Unknown)]
    public void ReadBloodGroup_OfCodeOrLetters_IsIt(string text, BloodGroup group) =>
        BloodGroup.Read(text).Value.ShouldBe(group);

    [Fact]
    public void ReadBloodGroup_OfAnotherCode_IsRefused() => Refused.Code(BloodGroup.Read("05")).ShouldBe("VOC-32");

    [Fact]
    public void Code_OfEveryBloodGroup_ReadsAgain()
    {
        foreach (var group in Enum.GetValues<BloodGroup>())
            BloodGroup.Read(group.Code).Value.ShouldBe(group);
        BloodGroup.AB.Wording.Vietnamese.ShouldBe("AB");
    }
}
