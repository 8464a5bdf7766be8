using System.Globalization;
using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class MrzTextTests
{
    /// <summary>Letter, code points composed and decomposed, what the zone prints, tone.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string, string, string>> Table()
    {
        using var stream = typeof(MrzTextTests).Assembly.GetManifestResourceStream("mrz_transliteration_vi")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine()?.Split('\t') is [var letter, var nfc, var nfd, var mrz, var tone])
            yield return (letter, Characters(nfc), Characters(nfd), mrz, tone);
    }

    [Fact]
    public void Table_OfTransliteration_Has134Letters() => Table().Count().ShouldBe(134);

    [Theory]
    [MemberData(nameof(Table))]
    public void Of_EachVietnameseLetter_IsAsInTheTable(string letter, string nfc, string nfd, string mrz, string tone)
    {
        nfc.ShouldBe(letter);
        MrzText.Of(nfc).Letters.ShouldBe(mrz);
        MrzText.Of(nfd).Letters.ShouldBe(mrz);
        Folding.Exact(nfd).ShouldBe(letter.ToUpperInvariant());
        Folding.ToneNeutral(letter)[1..].ShouldBe(ToneDigit(tone));
    }

    [Theory]
    [InlineData("Nguyễn Thị Minh Khuê", "NGUYEN<THI<MINH<KHUE")]
    [InlineData("Y Bhăm Niê", "Y<BHAM<NIE")]
    [InlineData("H'Hen", "HHEN")]
    [InlineData("Lê Anh - Thư", "LE<ANH<THU")]
    [InlineData("Đỗ Ước", "DO<UOC")]
    [InlineData("", "")]
    public void Of_AName_IsInLettersOfTheZone(string name, string letters)
    {
        MrzText.Of(name).Letters.ShouldBe(letters);
        MrzText.Of(name).Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Of_UnknownCharacters_ReportsThem()
    {
        var text = MrzText.Of("Lê Ж7Ж");
        text.Letters.ShouldBe("LE");
        text.Unknown.ShouldBe(['Ж', '7', 'Ж']);
    }

    [Fact]
    public void Of_AnyPersonName_KnowsEveryLetter() =>
        VietnameseText.Name.Sample(name => MrzText.Of(PersonName.Read(name).Value.Name.Full).Unknown.ShouldBeEmpty());

    private static string Characters(string codePoints) =>
        string.Concat(
            codePoints
                .Split(' ')
                .Select(code => (char)int.Parse(code[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        );

    private static string ToneDigit(string tone) =>
        Array.IndexOf(["ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"], tone) is var digit and > 0 ? $"{digit}" : "";
}
