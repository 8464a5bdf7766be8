namespace CanCuoc.Population.Tests.Mistakes;

public sealed class MistakeMakingTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly WrittenPerson Woman = new(
        "Đặng Thị Ngọc Hòa",
        "05/09/1990",
        "Nữ",
        Invented.Commune,
        "Đặng Văn Quý",
        "Trần Thị Mỵ"
    );

    public static TheoryData<Mistake> Kinds => [.. Enum.GetValues<Mistake>()];

    [Theory]
    [InlineData(Mistake.MarksDropped, "Dang Thi Ngoc Hoa")]
    [InlineData(Mistake.TurnedName, "Thị Ngọc Hòa Đặng")]
    [InlineData(Mistake.ToneElsewhere, "Đặng Thị Ngọc Hoà")]
    [InlineData(Mistake.Capitals, "ĐẶNG THỊ NGỌC HÒA")]
    [InlineData(Mistake.IForY, "Đặng Thỵ Ngọc Hòa")]
    public void Make_OfName_WritesAsItSays(Mistake kind, string expected) => Make(Woman, kind)!.Name.ShouldBe(expected);

    [Theory]
    [InlineData("Trần Thị Thuý", "Trần Thị Thúy")]
    [InlineData("Trần Thị Thúy", "Trần Thị Thuý")]
    [InlineData("Trần Khoẻ Mai", "Trần Khỏe Mai")]
    [InlineData("Trần Văn Quý", null)]
    [InlineData("Trần Văn Hoàng", null)]
    [InlineData("Trần Thị Hoa", null)]
    public void ToneElsewhere_StandsOnTheOtherVowel_WhereBothAreRight(string name, string? expected) =>
        (Make(Woman with { Name = name }, Mistake.ToneElsewhere)?.Name).ShouldBe(expected);

    [Theory]
    [InlineData(Mistake.DayForMonth, "09/05/1990")]
    [InlineData(Mistake.YearOnly, "1990")]
    [InlineData(Mistake.NewYear, "01/01/1990")]
    [InlineData(Mistake.LunarDate, "17/07/1990")]
    public void Make_OfDate_WritesAsItSays(Mistake kind, string expected) =>
        Make(Woman, kind)!.BirthDate.ShouldBe(expected);

    [Theory, MemberData(nameof(Kinds))]
    public void Make_OfAnyKind_ChangesOneItem_ThatTheRegistryStillReads(Mistake kind)
    {
        var written = Some(Woman, kind);

        written.ShouldNotBe(Woman);
        var read = written.Read().Value;
        var items = new[]
        {
            written.Name != Woman.Name,
            written.BirthDate != Woman.BirthDate,
            written.Sex != Woman.Sex,
            written.Origin != Woman.Origin,
            written.Father != Woman.Father || written.Mother != Woman.Mother,
        };
        items.Count(isChanged => isChanged).ShouldBe(1);
        // What is a mistake of text only reads as it was meant, but for the capitals and where the tone stands.
        if (kind is Mistake.Decomposed or Mistake.LookAlikeLetter or Mistake.OddSpace)
            read.Name.Full.ShouldBe(Woman.Name);
    }

    [Theory]
    [InlineData(Mistake.DayForMonth, "15/09/1990")]
    [InlineData(Mistake.DayForMonth, "09/09/1990")]
    [InlineData(Mistake.NewYear, "01/01/1990")]
    [InlineData(Mistake.YearOnly, "1990")]
    [InlineData(Mistake.LunarDate, "05/09/1890")]
    public void Make_WhereItCannotBeMade_IsNothing(Mistake kind, string birth) =>
        Make(Woman with { BirthDate = birth }, kind).ShouldBeNull();

    [Fact]
    public void Make_Several_AreOfDifferentKinds_AndSaidAsTheyWereMade()
    {
        var making = new MistakeMaking(MistakesToMake.Many, Today, new Random(1));
        for (var tried = 0; tried < 500; tried++)
        {
            var (written, mistakes) = making.Make(Woman, 3);
            mistakes.Distinct().Count().ShouldBe(mistakes.Count);
            mistakes.Count.ShouldBeInRange(1, 3);
            written.ShouldNotBe(Woman);
            written.Read().Refusal.ShouldBeNull();
        }
    }

    private static WrittenPerson? Make(WrittenPerson person, Mistake kind) =>
        new MistakeMaking(MistakesToMake.Usual, Today, new Random(1)).Make(person, kind);

    // A draw may be one that cannot be made.
    private static WrittenPerson Some(WrittenPerson person, Mistake kind)
    {
        var making = new MistakeMaking(MistakesToMake.Usual, Today, new Random(1));
        return Enumerable.Range(0, 50).Select(_ => making.Make(person, kind)).First(made => made is not null)!;
    }
}
