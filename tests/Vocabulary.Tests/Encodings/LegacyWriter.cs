using System.Globalization;
using System.Text;

namespace CanCuoc.Vocabulary.Tests;

/// <summary>Writes Vietnamese as the old systems did, by tables that are not the product's.</summary>
internal static class LegacyWriter
{
    private static readonly Dictionary<char, string> Tcvn3 = Table(
        "legacy_tcvn3",
        row => row[3] == "VN3",
        row => row[1]
    );
    private static readonly Dictionary<char, string> Vni = Table("legacy_vni_windows", _ => true, row => row[2]);
    private static readonly string[] ViqrMarks =
    [
        "\u0302^",
        "\u0306(",
        "\u031B+",
        "\u0300`",
        "\u0309?",
        "\u0303~",
        "\u0301'",
        "\u0323.",
    ];

    public static byte[] Write(string text, TextEncoding encoding) =>
        encoding switch
        {
            TextEncoding.Decomposed => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
            TextEncoding.Tcvn3 => Bytes(
                text,
                letter => Tcvn3.GetValueOrDefault(letter) ?? Tcvn3.GetValueOrDefault(char.ToLowerInvariant(letter))
            ),
            TextEncoding.VniWindows => Bytes(text, letter => Vni.GetValueOrDefault(letter)),
            TextEncoding.Viqr => Bytes(text, InViqr),
            TextEncoding.Windows1258 => Bytes(text, In1258),
            _ => Encoding.UTF8.GetBytes(text),
        };

    public static IEnumerable<string> Rows(string list)
    {
        using var stream = typeof(LegacyWriter).Assembly.GetManifestResourceStream(list)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }

    private static byte[] Bytes(string text, Func<char, string?> write) =>
        Encoding.Latin1.GetBytes(
            string.Concat(text.Select(letter => letter < '\u0080' ? $"{letter}" : write(letter) ?? "?"))
        );

    private static string InViqr(char letter)
    {
        if (letter is 'đ' or 'Đ')
            return letter == 'đ' ? "dd" : "DD";
        var written = $"{letter}".Normalize(NormalizationForm.FormD);
        return ViqrMarks.Aggregate(written, (text, mark) => text.Replace(mark[0], mark[1]));
    }

    /// <summary>The letter, precomposed where Latin-1 has it without a tone, and the tone after it.</summary>
    private static string In1258(char letter)
    {
        var marks = $"{letter}".Normalize(NormalizationForm.FormD);
        var tone = marks.FirstOrDefault("\u0300\u0309\u0303\u0301\u0323".Contains);
        var bare = (tone == '\0' ? marks : marks.Replace($"{tone}", "", StringComparison.Ordinal)).Normalize();
        var (letters, bytes) = ("ĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323", "ÃãÐðÕõÝýÌÒÞìò");
        return string.Concat(
            (bare + (tone == '\0' ? "" : tone)).Select(one =>
                letters.IndexOf(one, StringComparison.Ordinal) is var at and >= 0 ? bytes[at] : one
            )
        );
    }

    private static Dictionary<char, string> Table(
        string list,
        Func<string[], bool> belongs,
        Func<string[], string> letter
    ) =>
        Rows(list)
            .Select(row => row.Split('\t'))
            .Where(belongs)
            .ToDictionary(
                row => letter(row)[0],
                row =>
                    string.Concat(
                        row[0]
                            .Split(' ')
                            .Select(hex => (char)byte.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                    )
            );
}
