using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Writes Vietnamese as old systems did.</summary>
internal static class OldWriting
{
    // From A1 on, TCVN 5712:1993 part VN3.
    private const string Tcvn3 =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";
    private const int Tcvn3First = 0xA1;

    private const string VniLetters = "ỈỉÌìÍíỴỵĐđỊịĨĩƠơƯư";
    private const string VniBytes = "ÆæÌìÍíÎîÑñÒòÓóÔôÖö";

    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const string VniTones = "øûõùï";
    private const string VniCircumflex = "àåãáäâ";
    private const string VniBreve = "èúüéëê";

    private const string Windows1258Letters = "ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323";
    private const string Windows1258Bytes = "ÃãÐðÕõÝýÌÒÞìò";

    private const string Combining = "\u0302\u0306\u031B\u0300\u0309\u0303\u0301\u0323";
    private const string ViqrSigns = "^(+`?~'.";

    /// <summary>The bytes; null when a letter cannot be written so.</summary>
    public static byte[]? Write(string text, TextEncoding encoding)
    {
        if (!text.IsNormalized())
            return null;
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < '\u0080')
                written.Append(letter);
            else if (Of(letter, encoding) is { } bytes && bytes.All(one => one <= '\u00FF'))
                written.Append(bytes);
            else
                return null;
        }
        return Encoding.Latin1.GetBytes(written.ToString());
    }

    private static string? Of(char letter, TextEncoding encoding) =>
        encoding switch
        {
            TextEncoding.Tcvn3 => InTcvn3(letter) ?? InTcvn3(char.ToLowerInvariant(letter)),
            TextEncoding.VniWindows => InVni(letter),
            TextEncoding.Viqr => letter is 'đ' ? "dd"
            : letter is 'Đ' ? "DD"
            : Replaced(letter, Combining, ViqrSigns),
            _ => In1258(letter),
        };

    private static string? InTcvn3(char letter) =>
        Tcvn3.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? $"{(char)(Tcvn3First + at)}" : null;

    private static string? InVni(char letter)
    {
        if (Replaced(VniLetters, VniBytes, letter) is { } alone)
            return $"{alone}";
        var (bare, tone) = Parted(letter);
        var parts = $"{bare}".Normalize(NormalizationForm.FormD);
        var place = Tones.IndexOf(tone, StringComparison.Ordinal);
        var mark =
            parts.Length == 1 ? (place >= 0 ? VniTones[place] : '\0')
            : parts[1] == '\u0302' ? VniCircumflex[place >= 0 ? place : ^1]
            : parts[1] == '\u0306' ? VniBreve[place >= 0 ? place : ^1]
            : place >= 0 ? VniTones[place]
            : '\0';
        return mark == '\0' ? null : $"{Replaced(VniLetters, VniBytes, bare) ?? parts[0]}{Cased(mark, letter)}";
    }

    private static char Cased(char mark, char letter) => char.IsUpper(letter) ? char.ToUpperInvariant(mark) : mark;

    private static string In1258(char letter)
    {
        var (bare, tone) = Parted(letter);
        var written = tone == '\0' ? $"{bare}" : $"{bare}{tone}";
        return string.Concat(written.Select(one => Replaced(Windows1258Letters, Windows1258Bytes, one) ?? one));
    }

    /// <summary>The letter without its tone, composed, and the tone; nought where it has none.</summary>
    private static (char Bare, char Tone) Parted(char letter)
    {
        var parts = $"{letter}".Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault(one => Tones.Contains(one, StringComparison.Ordinal));
        var bare = tone == '\0' ? parts : parts.Replace($"{tone}", "", StringComparison.Ordinal);
        return (bare.Normalize()[0], tone);
    }

    private static char? Replaced(string letters, string bytes, char letter) =>
        letters.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? bytes[at] : null;

    private static string Replaced(char letter, string marks, string signs) =>
        string.Concat($"{letter}".Normalize(NormalizationForm.FormD).Select(one => Replaced(marks, signs, one) ?? one));
}
