using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>The letters of the VNI fonts for Windows: a plain letter and a byte for its marks, or a byte alone.</summary>
internal static class VniWindows
{
    private const char Breve = '\u0306';
    private const char Circumflex = '\u0302';

    /// <summary>Letters that are a byte by themselves.</summary>
    private static readonly Dictionary<char, char> Alone = Pairs("ÆæÌìÍíÎîÑñÒòÓóÔôÖö", "ỈỉÌìÍíỴỵĐđỊịĨĩƠơƯư");

    /// <summary>What a byte adds to the letter before it: a mark of the letter, and a tone as an index of the alphabet's.</summary>
    private static readonly Dictionary<char, (char Mark, int Tone)> Marks = new()
    {
        ['à'] = (Circumflex, 1),
        ['å'] = (Circumflex, 2),
        ['ã'] = (Circumflex, 3),
        ['á'] = (Circumflex, 4),
        ['ä'] = (Circumflex, 5),
        ['â'] = (Circumflex, 0),
        ['è'] = (Breve, 1),
        ['ú'] = (Breve, 2),
        ['ü'] = (Breve, 3),
        ['é'] = (Breve, 4),
        ['ë'] = (Breve, 5),
        ['ê'] = (Breve, 0),
        ['ø'] = ('\0', 1),
        ['û'] = ('\0', 2),
        ['õ'] = ('\0', 3),
        ['ù'] = ('\0', 4),
        ['ï'] = ('\0', 5),
    };

    /// <summary>What the bytes say; null when one of them is no letter, or a mark without its letter.</summary>
    public static string? Decode(string bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            var letter = Alone.GetValueOrDefault(bytes[at], bytes[at]);
            if (letter > '\u007F' && letter == bytes[at] && !Alone.ContainsKey(letter))
                return null;
            if (at + 1 < bytes.Length && Marks.TryGetValue(char.ToLowerInvariant(bytes[at + 1]), out var marks))
            {
                if (Joined(letter, marks) is not { } joined)
                    return null;
                (letter, at) = (joined, at + 1);
            }
            text.Append(letter);
        }
        return text.ToString();
    }

    private static char? Joined(char letter, (char Mark, int Tone) marks)
    {
        if (marks.Mark != '\0' && !Letters.TryCompose(letter, marks.Mark, out letter))
            return null;
        return marks.Tone == 0 || Letters.TryCompose(letter, VietnameseAlphabet.ToneMarks[marks.Tone], out letter)
            ? letter
            : null;
    }

    private static Dictionary<char, char> Pairs(string bytes, string letters) =>
        bytes.Zip(letters).ToDictionary(pair => pair.First, pair => pair.Second);
}
