using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

/// <summary>Generators of invented Vietnamese text.</summary>
internal static class VietnameseText
{
    private const string Vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    public static readonly string Letters =
        Vowels + "bcdđghklmnpqrstvx" + (Vowels + "bcdđghklmnpqrstvx").ToUpperInvariant();

    public static readonly Gen<char> Letter = Gen.Char[Letters];

    public static readonly Gen<string> Word = Gen.String[Letter, 1, 6];

    /// <summary>A consonant, one vowel with its tone, perhaps a final: where any two orders must agree.</summary>
    public static readonly Gen<string> Syllable = Gen.Select(
        OneOf("", "b", "c", "d", "đ", "h", "k", "t", "v", "x"),
        Gen.Char[Vowels],
        OneOf("", "m", "n", "ng", "nh", "t"),
        (first, vowel, last) => $"{first}{vowel}{last}"
    );

    public static readonly Gen<string> Name = Word.Array[1, 5].Select(words => string.Join(' ', words));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
