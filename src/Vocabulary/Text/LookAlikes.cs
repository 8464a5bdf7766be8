using System.Collections.Frozen;

namespace CanCuoc.Vocabulary;

/// <summary>
/// Characters that look like a letter, a space, an apostrophe or a hyphen of a name and are another character,
/// and characters that cannot be seen at all. They come from keyboards of other countries, PDF copies and bad conversions:
/// one public list of Vietnamese names wrote Đ as U+00D0 in 178 lines.
/// </summary>
internal static class LookAlikes
{
    private const int FullwidthDistance = 0xFF01 - '!';

    private static readonly FrozenDictionary<char, char> Table = Pairs(
            ("\u00D0\u0189\u00F0\u0256", "ĐĐđđ"), // Icelandic Eth, African D
            (
                "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425",
                "ABESIJKMHOPCTYX" // Cyrillic capitals
            ),
            ("\u0430\u0435\u0455\u0456\u0458\u043E\u0440\u0441\u0443\u0445", "aesijopcyx"), // Cyrillic
            ("\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"), // Greek
            ("\u03BF", "o"),
            ("`\u00B4\u02B9\u02BC\u2018\u2019\u2032", "'''''''"),
            ("\u2010\u2011\u2012\u2013\u2014\u2212\uFE63", "-------")
        )
        .ToFrozenDictionary();

    /// <summary>What to take instead; null where the character cannot be seen and is dropped.</summary>
    public static bool TryRepair(char found, out char? put)
    {
        put =
            Table.TryGetValue(found, out var letter) ? letter
            : IsFullwidth(found) ? (char)(found - FullwidthDistance)
            : IsOddSpace(found) ? ' '
            : null;
        return put.HasValue || IsInvisible(found);
    }

    private static bool IsFullwidth(char found) => found is >= '\uFF01' and <= '\uFF5E';

    private static bool IsOddSpace(char found) =>
        found is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Zero-width characters, soft hyphen and the marks that turn the writing direction.</summary>
    private static bool IsInvisible(char found) =>
        found
            is '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF';

    private static IEnumerable<KeyValuePair<char, char>> Pairs(params (string Found, string Put)[] rows) =>
        rows.SelectMany(row => row.Found.Zip(row.Put, KeyValuePair.Create));
}
