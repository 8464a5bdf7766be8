using System.Text;
using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class PersonNameTests
{
    private static PersonName Name(string text) => PersonName.Read(text).Value.Name;

    [Theory]
    [InlineData("Nguyễn Thị Minh Khuê", "Nguyễn", "Thị Minh", "Khuê")]
    [InlineData("Trần An", "Trần", "", "An")]
    [InlineData("H'Bia", "", "", "H'Bia")]
    [InlineData("Y Bhăm Niê", "Y", "Bhăm", "Niê")]
    public void Read_OfAWholeName_GuessesTheParts(string full, string family, string middle, string given)
    {
        var name = Name(full);
        (name.Family, name.Middle, name.Given).ShouldBe((family, middle, given));
        name.Full.ShouldBe(full);
    }

    [Theory]
    [InlineData("Tôn Nữ", "Thị", "Diệu Hà", "Tôn Nữ Thị Diệu Hà")]
    [InlineData(" Lê ", null, "An", "Lê An")]
    [InlineData(null, "Văn", "An", "Văn An")]
    [InlineData("Lê", "", "", "Lê")]
    public void Read_OfParts_KeepsThem(string? family, string? middle, string? given, string full)
    {
        var name = PersonName.Read(family, middle, given).Value.Name;
        name.Full.ShouldBe(full);
        name.Family.ShouldBe(family?.Trim() ?? "");
        name.Middle.ShouldBe(middle ?? "");
        name.Given.ShouldBe(given ?? "");
    }

    [Fact]
    public void Read_OfAWholeNameInTheLastPart_GuessesTheParts() =>
        PersonName.Read("", "", "LÊ VĂN AN").Value.Name.Family.ShouldBe("LÊ");

    [Fact]
    public void Parts_OfAnyName_JoinToTheWhole() =>
        Gen.Select(VietnameseText.Name, VietnameseText.Word, VietnameseText.Name)
            .Sample(
                (family, middle, given) =>
                {
                    var name = PersonName.Read(family, middle, given).Value.Name;
                    (name.Family, name.Middle, name.Given).ShouldBe((family, middle, given));
                    name.Full.ShouldBe($"{family} {middle} {given}");
                }
            );

    [Fact]
    public void Equals_OfOneTextSplitTwice_IsTrue()
    {
        var (guessed, given) = (Name("Tôn Nữ Hà"), PersonName.Read("Tôn Nữ", "", "Hà").Value.Name);
        given.ShouldBe(guessed);
        given.GetHashCode().ShouldBe(guessed.GetHashCode());
        given.Family.ShouldNotBe(guessed.Family);
    }

    [Fact]
    public void Equals_OfAnotherTonePlacement_IsFalse() => Name("Lê Hòa").ShouldNotBe(Name("Lê Hoà"));

    [Theory]
    [InlineData("  Lê   Văn\u0020 An ", "Lê Văn An")]
    [InlineData("\tLê An\r\n", "Lê An")]
    public void Read_OfOddSpacing_MakesItSingle(string typed, string kept)
    {
        var reading = PersonName.Read(typed).Value;
        reading.Name.Full.ShouldBe(kept);
        reading.Repairs.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OfDecomposedLetters_Composes()
    {
        var reading = PersonName.Read("Nguyễn Thị Ngọc Quỳnh".Normalize(NormalizationForm.FormD)).Value;
        reading.Name.Full.ShouldBe("Nguyễn Thị Ngọc Quỳnh");
        reading.Repairs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "VOC-10")]
    [InlineData(" \t", "VOC-10")]
    [InlineData("-'", "VOC-10")]
    [InlineData("\u200B", "VOC-10")]
    [InlineData("Lê 2", "VOC-12")]
    [InlineData("Lê ２", "VOC-12")]
    [InlineData("Lê\tAn", "VOC-13")]
    [InlineData("Lê\0An", "VOC-13")]
    [InlineData("Lê An.", "VOC-14")]
    [InlineData("Жуков", "VOC-14")]
    [InlineData("NguyÔn V¨n", "VOC-14")]
    [InlineData("Lê 😀", "VOC-14")]
    [InlineData("\u0301An", "VOC-15")]
    [InlineData("Lx\u0301", "VOC-15")]
    public void Read_OfNoName_IsRefused(string? text, string code) =>
        Refused.Code(PersonName.Read(text)).ShouldBe(code);

    [Fact]
    public void Read_OfARefusedCharacter_SaysWhichAndWhere() =>
        PersonName.Read("Lê Ж").Refusal!.About.ShouldBe("U+0416, 4");

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "VOC-11")]
    [InlineData(10_000_000, "VOC-11")]
    public void Read_OfALongName_IsRefusedAbove100(int length, string? code)
    {
        (PersonName.Read(new string('a', length)).Refusal?.Code).ShouldBe(code);
        (PersonName.Read(new string('a', length) + " ").Refusal?.Code).ShouldBe(code);
    }

    [Fact]
    public void Read_Of100DecomposedLetters_IsAccepted()
    {
        var longest = string.Concat(Enumerable.Repeat("ệ", 100));
        PersonName.Read(longest.Normalize(NormalizationForm.FormD)).Value.Name.Full.ShouldBe(longest);
    }

    [Fact]
    public void CardForm_OfAName_IsUpperCase() => Name("Nguyễn Đình Ướt").CardForm.ShouldBe("NGUYỄN ĐÌNH ƯỚT");

    [Theory]
    [InlineData("NGUYỄN THỊ HÒA", "Nguyễn Thị Hòa")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    [InlineData("LÊ ANH-THƯ", "Lê Anh-Thư")]
    [InlineData("lê an", "lê an")]
    [InlineData("McÁi Y", "McÁi Y")]
    public void ScreenForm_OfCapitalsOnly_HasInitialCapitals(string registered, string shown) =>
        Name(registered).ScreenForm.ShouldBe(shown);

    [Fact]
    public void Read_OfACleanName_AllocatesNothing()
    {
        PersonName.Read("Nguyễn Thị Minh Khuê");
        var before = GC.GetAllocatedBytesForCurrentThread();
        PersonName.Read("Nguyễn Thị Minh Khuê");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Default_IsAnEmptyName() => default(PersonName).Full.ShouldBe("");

    [Fact]
    public void Parse_OfNoName_ThrowsWithTheRefusal() =>
        Should.Throw<FormatException>(() => PersonName.Parse("7", null)).Message.ShouldContain("VOC-12");
}
