using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>Words that somebody writes freely, over one line or several: a remark, a difficulty, an answer.</summary>
public static class FreeText
{
    /// <summary>
    /// The words trimmed and composed. Null when none are left, when they are longer than <paramref name="longest"/> characters, and when they
    /// hold what no engine keeps: a control character other than a new line or a tab, half of a character.
    /// </summary>
    public static string? Of(string text, int longest)
    {
        if (text.EnumerateRunes().Any(IsNoText))
            return null;
        var words = text.Trim().Normalize();
        return words.Length is 0 || words.Length > longest ? null : words;
    }

    private static bool IsNoText(Rune rune) =>
        rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'));
}
