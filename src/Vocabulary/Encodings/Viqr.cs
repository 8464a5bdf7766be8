using System.Buffers;
using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>VIQR, Vietnamese Quoted-Readable (RFC 1456): signs after the letter, <c>dd</c> for đ.</summary>
internal static class Viqr
{
    private static readonly Dictionary<char, char> Marks = new()
    {
        ['^'] = '\u0302',
        ['('] = '\u0306',
        ['+'] = '\u031B',
        ['*'] = '\u031B',
        ['`'] = '\u0300',
        ['?'] = '\u0309',
        ['~'] = '\u0303',
        ['\''] = '\u0301',
        ['.'] = '\u0323',
    };

    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Marks.Keys]);

    /// <summary>Whether there is anything that VIQR would read otherwise.</summary>
    public static bool HasSign(ReadOnlySpan<char> text) =>
        text.ContainsAny(Signs) || text.Contains("dd", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a sign goes with what stands before it, as far as can be told: with a letter that it can be a mark of, or with a sign of one.
    /// At the end of a word only an apostrophe is taken for a mark: a full stop may be one.
    /// </summary>
    public static bool IsMark(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !Marks.TryGetValue(text[at], out var mark))
            return false;
        var hasLetter = Letters.TryCompose(text[at - 1], mark, out _) || Marks.ContainsKey(text[at - 1]);
        var goesOn = at + 1 < text.Length && (char.IsLetter(text[at + 1]) || Marks.ContainsKey(text[at + 1]));
        return hasLetter && (goesOn || text[at] == '\'');
    }

    /// <summary>A mark that neither names nor addresses have after a letter.</summary>
    public static bool IsStrongMark(ReadOnlySpan<char> text, int at) =>
        text[at] is '^' or '~' or '`' or '+' or '*'
        && at > 0
        && (char.IsLetter(text[at - 1]) || Marks.ContainsKey(text[at - 1]));

    /// <summary>What the signs say; null when the text is not ASCII. A sign that goes with no letter stands for itself.</summary>
    public static string? Decode(string text)
    {
        if (!Ascii.IsValid(text))
            return null;
        var written = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var last = written.Length == 0 ? ' ' : written[^1];
            if (Marks.TryGetValue(sign, out var mark) && Letters.TryCompose(last, mark, out var joined))
                written[^1] = joined;
            else if (last is 'd' or 'D' && sign is 'd' or 'D')
                written[^1] = last == 'D' ? 'Đ' : 'đ';
            else
                written.Append(sign);
        }
        return written.ToString();
    }
}
