using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>Windows code page 1258: Latin-1 with the letters ă đ ơ ư, and five tones as combining bytes.</summary>
internal static class Windows1258
{
    private const string Bytes = "ÃãÐðÕõÝýÌÒÞìò";
    private const string Stand = "ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323";

    /// <summary>What the bytes say, composed; null when one of them is no letter.</summary>
    public static string? Decode(string bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            var letter = Bytes.IndexOf(one, StringComparison.Ordinal) is var at and >= 0 ? Stand[at] : one;
            if (text.Length > 0 && Letters.TryCompose(text[^1], letter, out var joined))
                text[^1] = joined;
            else if (letter <= '\u007F' || Letters.Of(letter).IsLetter)
                text.Append(letter);
            else
                return null;
        }
        return text.ToString();
    }
}
