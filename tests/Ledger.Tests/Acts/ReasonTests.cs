namespace CanCuoc.Ledger.Tests;

public sealed class ReasonTests
{
    private const string Ground = "Luật 26/2023/QH15, Điều 10";

    [Fact]
    public void Parse_OfAllThree_KeepsThemTrimmed() =>
        Reason
            .Parse("residence", $" {Ground}\t", " HS-7 ")
            .Value.ShouldBe(new Reason(Purpose.Residence, Ground, "HS-7"));

    [Fact]
    public void Parse_WithoutACase_IsAccepted() => Reason.Parse("residence", Ground).Value.Reference.ShouldBeEmpty();

    [Fact]
    public void Parse_DecomposedLetters_AreComposed() =>
        Reason.Parse("residence", Ground.Normalize(System.Text.NormalizationForm.FormD)).Value.Ground.ShouldBe(Ground);

    [Fact]
    public void Parse_EveryPurposeOfTheList_IsKnown()
    {
        foreach (var purpose in Purpose.All)
            Reason.Parse(purpose.Code, Ground).Value.Purpose.ShouldBe(purpose);
        Purpose.All.Select(purpose => purpose.Code).ShouldBeUnique();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("curiosity")]
    [InlineData("Residence")]
    public void Parse_PurposeNotOnTheList_IsRefused(string? purpose) =>
        Reason.Parse(purpose, Ground).Refusal.ShouldBe(Purpose.Unknown.For("purpose"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Parse_GroundMissing_IsRefused(string? ground) =>
        Reason.Parse("residence", ground).Refusal.ShouldBe(Reason.GroundMissing.For("ground"));

    [Theory]
    [InlineData(200, 200, null)]
    [InlineData(201, 0, "ground")]
    [InlineData(1, 201, "reference")]
    public void Parse_LongerThan200Characters_IsRefused(int ground, int reference, string? field)
    {
        var refusal = Reason.Parse("residence", new string('g', ground), new string('r', reference)).Refusal;

        refusal.ShouldBe(field is null ? null : Reason.GroundTooLong.For(field));
    }

    [Theory]
    [InlineData("Luật\0 26", null, "ground")]
    [InlineData("Luật\n26", null, "ground")]
    [InlineData("Luật \ud83d 26", null, "ground")]
    [InlineData("Luật 26", "HS\u0007", "reference")]
    public void Parse_CharactersThatAreNoText_AreRefused(string ground, string? reference, string field) =>
        Reason.Parse("residence", ground, reference).Refusal.ShouldBe(Reason.NotText.For(field));
}
