using System.Text;
using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class FoldingTests
{
    [Fact]
    public void Fold_OfAName_ForgetsMoreFromKeyToKey()
    {
        const string Name = "Đặng Thị Hòa";
        Folding.Exact(Name).ShouldBe("ĐẶNG THỊ HÒA");
        Folding.ToneNeutral(Name).ShouldBe("ĐĂNG5 THI5 HOA1");
        Folding.Toneless(Name).ShouldBe("ĐĂNG THI HOA");
        Folding.Ascii(Name).ShouldBe("DANG THI HOA");
        Folding.Initials(Name).ShouldBe("DTH");
    }

    [Fact]
    public void ToneNeutral_OfASyllableWithoutTone_HasNoDigit()
    {
        Folding.ToneNeutral("Thị Hoa").ShouldBe("THI5 HOA");
    }

    [Theory]
    [InlineData("Hòa", "Hoà")]
    [InlineData("THỦY", "Thuỷ")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("Chân Mây - Lăng Cô", "Chân Mây-Lăng Cô")]
    [InlineData("H'Hen", "H\u2019HEN")]
    [InlineData("  Lê   An", "Lê An")]
    [InlineData("\u00D0ặng", "Đặng")]
    [InlineData("Lê An 7.", "Lê An")]
    public void ToneNeutral_OfTwoSpellings_IsOneKey(string one, string other) =>
        Folding.ToneNeutral(one).ShouldBe(Folding.ToneNeutral(other));

    [Theory]
    [InlineData("Quí", "Quý")]
    [InlineData("Hòa", "Hóa")]
    [InlineData("Tuấn", "Tuán")]
    [InlineData("Đan", "Dan")]
    [InlineData("H'Hen", "H Hen")]
    public void ToneNeutral_OfTwoNames_DiffersAsTheyDo(string one, string other) =>
        Folding.ToneNeutral(one).ShouldNotBe(Folding.ToneNeutral(other));

    [Theory]
    [InlineData("Ø", "OE")]
    [InlineData("Æ", "AE")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Muñoz", "MUNOZ")]
    [InlineData("Þór", "THOR")]
    [InlineData("Łukasz Żak", "LUKASZ ZAK")]
    [InlineData("Zoë Çelik", "ZOE CELIK")]
    [InlineData("王", "")]
    [InlineData("", "")]
    public void Ascii_OfForeignLetters_IsAsIcaoPrints(string text, string key) => Folding.Ascii(text).ShouldBe(key);

    [Fact]
    public void Fold_OfComposedAndDecomposed_IsEqual() =>
        VietnameseText.Name.Sample(name =>
        {
            var decomposed = name.Normalize(NormalizationForm.FormD);
            SearchKeys.Of(decomposed).ShouldBe(SearchKeys.Of(name));
        });

    [Fact]
    public void Exact_OfDecomposed_IsNormalisedUpperCase() =>
        VietnameseText.Name.Sample(name =>
            Folding.Exact(name.Normalize(NormalizationForm.FormD)).ShouldBe(name.ToUpperInvariant())
        );

    [Fact]
    public void Fold_OfAnyText_NeverFailsAndStaysFolded() =>
        Gen.String.Sample(text =>
        {
            Folding.Ascii(text).ShouldAllBe(letter => letter == ' ' || char.IsAsciiLetterUpper(letter));
            Folding.Ascii(Folding.Ascii(text)).ShouldBe(Folding.Ascii(text));
            Folding.Toneless(Folding.Toneless(text)).ShouldBe(Folding.Toneless(text));
            Folding.Exact(Folding.Exact(text)).ShouldBe(Folding.Exact(text));
            Folding.Initials(text).Length.ShouldBeLessThanOrEqualTo(text.Length);
        });

    [Fact]
    public void Fold_OfEqualNarrowKeys_HasEqualWideKeys() =>
        Gen.Select(VietnameseText.Syllable, VietnameseText.Syllable)
            .Sample(
                (one, other) =>
                {
                    var (first, second) = (SearchKeys.Of(one), SearchKeys.Of(other));
                    if (first.ToneNeutral == second.ToneNeutral)
                        first.Toneless.ShouldBe(second.Toneless);
                    if (first.Toneless == second.Toneless)
                        first.Ascii.ShouldBe(second.Ascii);
                }
            );

    [Fact]
    public void Fold_OfALongText_IsWhole() =>
        Folding.Ascii(string.Concat(Enumerable.Repeat("Ø ", 1000))).Length.ShouldBe(2999);
}
