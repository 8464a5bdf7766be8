using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The mistakes of text and of names; each answers null where it cannot be made.</summary>
internal static class WrittenText
{
    private const string Vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
    private const int Tones = 6;
    private const string Slips = "aeiounthgcmlbd";

    public static string? Decomposed(string text) =>
        text.Normalize(NormalizationForm.FormD) is var apart && apart != text ? apart : null;

    public static string? LookAlike(string text, Random chance) =>
        text.Contains('Đ', StringComparison.Ordinal)
            ? text.Replace('Đ', chance.Next(2) == 0 ? '\u00D0' : '\u0189')
            : Changed(text, text.Replace('a', '\u0430'));

    public static string? OddSpace(string text, Random chance) =>
        Changed(text, text.Replace(" ", chance.Next(2) == 0 ? "  " : "\u00A0", StringComparison.Ordinal));

    /// <summary>The tone mark of oa, oe and uy at the end of a word on the other vowel.</summary>
    public static string? ToneElsewhere(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            var (one, two) = (Sounded(text[at]), Sounded(text[at + 1]));
            var isEnd = at + 2 == text.Length || text[at + 2] == ' ';
            var isPair =
                (one.Bare, two.Bare) is ('o', 'a') or ('o', 'e') or ('u', 'y') && text[at - 1] is not ('q' or 'Q');
            if (isEnd && isPair && one.Tone + two.Tone > 0)
                return $"{text[..at]}{WithTone(one.Bare, two.Tone)}{WithTone(two.Bare, one.Tone)}{text[(at + 2)..]}";
        }
        return null;
    }

    public static string? IForY(string text)
    {
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            var (bare, tone) = Sounded(words[at][^1]);
            if (words[at].Length > 1 && bare is 'i' or 'y')
            {
                words[at] = words[at][..^1] + WithTone(bare == 'i' ? 'y' : 'i', tone);
                return string.Join(' ', words);
            }
        }
        return null;
    }

    public static string? WithoutMarks(string text) =>
        Changed(
            text,
            string.Join(' ', Folding.Ascii(text).Split(' ').Select(word => word[..1] + word[1..].ToLowerInvariant()))
        );

    public static string? OtherTone(string text, Random chance)
    {
        var vowels = text.Index().Where(one => Sounded(one.Item).Tone > 0).Select(one => one.Index).ToArray();
        if (vowels.Length == 0)
            return null;
        var at = vowels[chance.Next(vowels.Length)];
        var (bare, tone) = Sounded(text[at]);
        var other = chance.Next(2) == 0 ? 0 : (tone + chance.Next(1, Tones)) % Tones;
        return $"{text[..at]}{WithTone(bare, other)}{text[(at + 1)..]}";
    }

    /// <summary>A word that has no tone, with one; as it is where it has no vowel.</summary>
    public static string WithTone(string word, Random chance)
    {
        var at = word.AsSpan().IndexOfAny(Vowels);
        return at < 0 ? word : $"{word[..at]}{WithTone(word[at], chance.Next(1, Tones))}{word[(at + 1)..]}";
    }

    public static string? Slip(string text, Random chance)
    {
        var at = chance.Next(1, text.Length);
        if (text[at] == ' ' || text[at - 1] == ' ')
            return null;
        var slipped = chance.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => $"{text[..at]}{Slips[chance.Next(Slips.Length)]}{text[(at + 1)..]}",
            _ => $"{text[..(at - 1)]}{text[at]}{text[at - 1]}{text[(at + 1)..]}",
        };
        return Changed(text, slipped);
    }

    public static string? Turned(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? $"{text[(end + 1)..]} {text[..end]}" : null;

    public static string? MiddleLeftOut(string text, Random chance)
    {
        var words = text.Split(' ').ToList();
        if (words.Count < 3)
            return null;
        words.RemoveAt(chance.Next(1, words.Count - 1));
        return string.Join(' ', words);
    }

    public static string? OtherGiven(string text, string given) =>
        text.LastIndexOf(' ') is var space and > 0 ? Changed(text, $"{text[..space]} {given}") : null;

    private static string? Changed(string text, string changed) => changed == text ? null : changed;

    private static (char Bare, int Tone) Sounded(char letter) =>
        Vowels.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0
            ? (Vowels[place - (place % Tones)], place % Tones)
            : (letter, 0);

    private static char WithTone(char bare, int tone) =>
        Vowels.IndexOf(bare, StringComparison.Ordinal) is var place and >= 0 ? Vowels[place + tone] : bare;
}
