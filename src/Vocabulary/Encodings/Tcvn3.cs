namespace CanCuoc.Vocabulary;

/// <summary>The letters of the TCVN3 fonts: TCVN 5712:1993, part VN3. Capitals with tones it has none; fonts of capitals showed them.</summary>
internal static class Tcvn3
{
    private const char First = '\u00A1';

    // From A1 to FF; a space where no letter is.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

    /// <summary>What the bytes say; null when one of them is no letter of the fonts.</summary>
    public static string? Decode(string bytes)
    {
        Span<char> text = stackalloc char[bytes.Length];
        for (var at = 0; at < bytes.Length; at++)
        {
            var letter =
                bytes[at] < '\u0080' ? bytes[at]
                : bytes[at] < First ? ' '
                : Letters[bytes[at] - First];
            if (letter == ' ' && bytes[at] != ' ')
                return null;
            text[at] = letter;
        }
        return Capitals(text);
    }

    /// <summary>
    /// The capitals that the encoding cannot say, where the rest says them: throughout where all other letters are capitals, and at the
    /// start of words where every other word has one.
    /// </summary>
    private static string Capitals(Span<char> text)
    {
        var (plain, small, begins, beginsSmall) = (0, 0, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsCertain(text[at]))
                continue;
            (plain, small) = (plain + 1, small + (char.IsLower(text[at]) ? 1 : 0));
            if (IsStart(text, at))
                (begins, beginsSmall) = (begins + 1, beginsSmall + (char.IsLower(text[at]) ? 1 : 0));
        }
        var (all, starts) = (plain > begins && small == 0, begins > 0 && beginsSmall == 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (all || (starts && IsStart(text, at) && !IsCertain(text[at])))
                text[at] = char.ToUpperInvariant(text[at]);
        }
        return text.ToString();
    }

    /// <summary>A letter whose case the encoding says.</summary>
    private static bool IsCertain(char letter) => char.IsLetter(letter) && Vocabulary.Letters.Of(letter).Tone == 0;

    private static bool IsStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetter(text[at - 1]);
}
