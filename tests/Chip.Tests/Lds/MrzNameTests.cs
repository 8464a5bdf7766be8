using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class MrzNameTests
{
    private static readonly Gen<string> LongName = Gen.Char["ĂBCĐ "]
        .Array[1, 60]
        .Select(letters => string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(text => text.Length > 0);

    [Theory]
    [InlineData("Trần Thị Ngọc Bích", "TRAN<<THI<NGOC<BICH<<<<<<<<<<<")]
    [InlineData("H'Hen Niê", "HHEN<<NIE<<<<<<<<<<<<<<<<<<<<<")]
    [InlineData("Yan", "YAN<<<<<<<<<<<<<<<<<<<<<<<<<<<")]
    [InlineData("Công Tằng Tôn Nữ Như Quỳnh Hương", "CONG<<TANG<TON<NU<NHU<QUYNH<HU")]
    [InlineData("Nguyễn Hoàng Khánh Phương An Bình", "NGUYEN<<HOANG<KHANH<PHUONG<A<B")]
    public void Line_OfAName_IsFamilyThenOthers(string name, string line) =>
        MrzName.Line(Invented.NameOf(name)).ShouldBe(line);

    [Fact]
    public void Line_OfAFamilyNameThatFillsTheLine_LeavesALetterOfTheOthers() =>
        MrzName
            .Line(PersonName.Read("Âu Dương Lê Trần Tôn Thất Công Huyền", "Thị", "Mai").Value.Name)
            .ShouldBe("AU<DUONG<LE<TRAN<TON<THAT<C<<T");

    [Fact]
    public void Line_OfAnyName_HasThirtyPlacesAndEndsALongNameWithALetter() =>
        LongName.Sample(text =>
        {
            var line = MrzName.Line(Invented.NameOf(text));
            line.Length.ShouldBe(30);
            line.ShouldAllBe(letter => letter == '<' || (letter >= 'A' && letter <= 'Z'));
            if (text.Length > 30)
                line[^1].ShouldNotBe('<');
        });
}
