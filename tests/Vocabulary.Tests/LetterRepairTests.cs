namespace CanCuoc.Vocabulary.Tests;

public sealed class LetterRepairTests
{
    [Theory]
    [InlineData("\u00D0ặng An", "Đặng An", 1, '\u00D0', 'Đ')]
    [InlineData("\u0189ặng An", "Đặng An", 1, '\u0189', 'Đ')]
    [InlineData("Lê \u00F0", "Lê đ", 4, '\u00F0', 'đ')]
    [InlineData("Lê Ho\u0430", "Lê Hoa", 6, '\u0430', 'a')]
    [InlineData("Lê \u039Fanh", "Lê Oanh", 4, '\u039F', 'O')]
    [InlineData("Ｌê An", "Lê An", 1, 'Ｌ', 'L')]
    [InlineData("Lê\u00A0An", "Lê An", 3, '\u00A0', ' ')]
    [InlineData("Lê\u3000An", "Lê An", 3, '\u3000', ' ')]
    [InlineData("H\u2019Hen", "H'Hen", 2, '\u2019', '\'')]
    [InlineData("Anh\u2013Thư", "Anh-Thư", 4, '\u2013', '-')]
    [InlineData("Lê\u200B An", "Lê An", 3, '\u200B', null)]
    [InlineData("Lê A\u00ADn", "Lê An", 5, '\u00AD', null)]
    [InlineData("Lê An\u202E", "Lê An", 6, '\u202E', null)]
    public void Read_OfALookAlike_RepairsAndReports(string typed, string kept, int position, char found, char? put)
    {
        var reading = PersonName.Read(typed).Value;
        reading.Name.Full.ShouldBe(kept);
        reading.Repairs.ShouldBe([new LetterRepair(position, found, put)]);
    }

    [Fact]
    public void Read_OfALookAlikeWithMarks_ComposesThemToo()
    {
        var reading = PersonName.Read("L\u0435\u0302 An").Value;
        reading.Name.Full.ShouldBe("Lê An");
        reading.Repairs.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_OfPartsWithLookAlikes_ReportsPlacesInTheWhole() =>
        PersonName.Read("Lê", null, "\u00D0ông").Value.Repairs.ShouldBe([new LetterRepair(4, '\u00D0', 'Đ')]);

    [Fact]
    public void Wording_OfARepair_NamesPlaceAndCharacter()
    {
        new LetterRepair(3, '\u00D0', 'Đ').Wording.Vietnamese.ShouldBe("Ký tự thứ 3 (U+00D0) được thay bằng “Đ”.");
        new LetterRepair(3, '\u200B', null).Wording.English.ShouldContain("U+200B");
    }
}
