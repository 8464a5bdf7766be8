using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Linkage;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Nguyễn Thị Hòa", "NGUYỄN THỊ HOÀ", nameof(NameOutcome.Same))]
    [InlineData("Nguyễn Thị Hòa", "Nguyễn Thị Hoa", nameof(NameOutcome.OtherTones))]
    [InlineData("Đặng Văn Ân", "Dang Van An", nameof(NameOutcome.OtherMarks))]
    [InlineData("Trần Văn Quý", "Trần Văn Quí", nameof(NameOutcome.SoundsAlike))]
    [InlineData("Trần Văn Cường", "Trần Văn Cườn", nameof(NameOutcome.OneSlip))]
    [InlineData("Lê Văn Tú", "Lêe Văn Tú", nameof(NameOutcome.OneSlip))]
    [InlineData("Lê Văn Tú", "Lý Văn Tú", nameof(NameOutcome.OtherFamily))]
    [InlineData("Trần Văn Cường", "Cường Trần Văn", nameof(NameOutcome.OtherOrder))]
    [InlineData("Trần Văn Mạnh Cường", "Trần Cường", nameof(NameOutcome.MiddleLeftOut))]
    [InlineData("Trần Văn Mạnh Cường", "Trần Mạnh Cường", nameof(NameOutcome.MiddleLeftOut))]
    [InlineData("Trần Văn Cường", "Trần Đức Cường", nameof(NameOutcome.OtherMiddle))]
    [InlineData("Trần Văn Cường", "Trần Văn Mạnh", nameof(NameOutcome.OtherGiven))]
    [InlineData("Trần Văn Cường", "Phạm Văn Cường", nameof(NameOutcome.OtherFamily))]
    [InlineData("Trần Văn Cường", "Cườn Trần Văn", nameof(NameOutcome.WordsNear))]
    [InlineData("Trần Văn Cường", "Cường Trần", nameof(NameOutcome.WordsNear))]
    [InlineData("Trần Mạnh Cường", "Trần Mạn Cườg", nameof(NameOutcome.WordsNear))]
    [InlineData("Trần Văn Cường", "Lê Thị Hoa", nameof(NameOutcome.Other))]
    [InlineData("Trần Cường", "Trần Hoa", nameof(NameOutcome.Other))]
    [InlineData("H'Hen Niê", "H’Hen Niê", nameof(NameOutcome.Same))]
    public void Of_SaysTheNearestThatIsTrue_WhicheverComesFirst(string one, string other, string expected)
    {
        var words = new LinkedWords();
        var (first, second) = (Linked(one, words), Linked(other, words));
        $"{NameComparison.Of(first, second, words)}".ShouldBe(expected);
        $"{NameComparison.Of(second, first, words)}".ShouldBe(expected);
    }

    [Fact]
    public void Of_NoName_IsUnknown()
    {
        var words = new LinkedWords();
        NameComparison.Of(LinkedName.Of(null, words), Linked("Trần Cường", words), words).ShouldBe(NameOutcome.Unknown);
    }

    [Fact]
    public void Name_OfManyWords_KeepsTheFirstSix()
    {
        var words = new LinkedWords();
        Linked("A B C D E F G", words).ShouldBe(Linked("A B C D E F", words));
        Linked("A B C D E F", words).ShouldNotBe(Linked("A B C D E", words));
        Linked("Y Bhăm Niê-Kđăm", words).ShouldBe(Linked("Y Bhăm Niê Kđăm", words));
    }

    private static LinkedName Linked(string name, LinkedWords words) =>
        LinkedName.Of(PersonName.Parse(name, null), words);
}
