using System.Text;

namespace CanCuoc.Vocabulary.Tests;

/// <summary>The own tables of letters against Unicode's.</summary>
public sealed class LettersTests
{
    /// <summary>Every character of the Latin blocks that names may use.</summary>
    private static readonly char[] NameLetters =
    [
        .. Enumerable.Range(0x41, 0x1F00 - 0x41).Select(code => (char)code).Where(IsNameLetter),
    ];

    [Fact]
    public void Letters_OfNames_AreTheVietnameseAndEuropeanOnes()
    {
        NameLetters.Length.ShouldBeGreaterThan(300);
        NameLetters.ShouldAllBe(letter => char.IsLetter(letter));
        VietnameseText.Letters.ShouldAllBe(letter => NameLetters.Contains(letter));
    }

    [Fact]
    public void Compose_OfEveryLetter_AgreesWithUnicode()
    {
        foreach (var letter in NameLetters.Select(letter => letter.ToString()))
        {
            var decomposed = letter.Normalize(NormalizationForm.FormD);
            PersonName.Read(decomposed).Value.Name.Full.ShouldBe(letter, letter);
        }
    }

    [Fact]
    public void Ascii_OfEveryLetter_IsItsBareLetter()
    {
        foreach (var letter in NameLetters.Select(letter => letter.ToString()))
        {
            var decomposed = letter.Normalize(NormalizationForm.FormD);
            if (char.IsAsciiLetter(decomposed[0]))
                Folding.Ascii(letter).ShouldBe(decomposed[..1].ToUpperInvariant(), letter);
        }
    }

    [Theory]
    [InlineData("ạ\u0302", "ậ")]
    [InlineData("â\u0323", "ậ")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("u\u0301\u031B", "ứ")]
    public void Compose_OfMarksInAnyOrder_IsOneLetter(string typed, string letter) =>
        PersonName.Read(typed).Value.Name.Full.ShouldBe(letter);

    private static bool IsNameLetter(char letter) =>
        !PersonName.Read($"{letter}").IsRefused(out _, out var reading) && reading.Name.Full[0] == letter;
}
