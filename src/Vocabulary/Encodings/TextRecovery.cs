using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>Whether the encoding of a text is known.</summary>
public enum TextFinding : byte
{
    /// <summary>It is, by the evidence of the syllables that come of it.</summary>
    Sure,

    /// <summary>Two readings fit equally and differ; nothing is changed.</summary>
    Ambiguous,

    /// <summary>It holds bytes that no known encoding makes Vietnamese of.</summary>
    Unknown,
}

/// <summary>A text as it was recovered.</summary>
/// <param name="Text">Composed letters; as it came where the finding is not sure.</param>
public readonly record struct RecoveredText(string Text, TextEncoding Encoding, TextFinding Finding = TextFinding.Sure);

/// <summary>
/// Recognises in which encoding a Vietnamese text was written, and reads it. The evidence is the syllables: of all encodings that can have
/// made the text, the one that makes Vietnamese of it. Text that reads well as it stands is never changed.
/// </summary>
public static class TextRecovery
{
    private static readonly (TextEncoding Encoding, Func<string, string?> Decode)[] Legacy =
    [
        (TextEncoding.Tcvn3, text => RawText.ByteView(text) is { } bytes ? Tcvn3.Decode(bytes) : null),
        (TextEncoding.VniWindows, text => RawText.ByteView(text) is { } bytes ? VniWindows.Decode(bytes) : null),
        (TextEncoding.Windows1258, text => RawText.ByteView(text) is { } bytes ? Windows1258.Decode(bytes) : null),
        (TextEncoding.Viqr, Viqr.Decode),
    ];

    /// <summary>
    /// Whether a text is Unicode beyond doubt, so that <see cref="Read"/> leaves it as it is whatever is around it. So is every text put
    /// together of such ones by line breaks. Cheap: most texts of a file in Unicode are.
    /// </summary>
    public static bool IsCertain(ReadOnlySpan<char> text) =>
        Ascii.IsValid(text) ? !Viqr.HasSign(text) : RawText.IsWide(text) && !HasMarks(text);

    /// <summary>Reads a text: a whole name, an address line. The parts of a name are told better together, a line each.</summary>
    /// <param name="text">As <see cref="RawText"/> reads files.</param>
    /// <param name="around">The encoding that the rest of the record is surely in: it decides where two readings fit.</param>
    public static RecoveredText Read(string text, TextEncoding? around = null)
    {
        var asItIs = Composed(text);
        if (RawText.IsWide(text) || (Ascii.IsValid(text) && !Viqr.HasSign(text)))
            return asItIs;
        var own = TextEvidence.Of(asItIs.Text);
        if (own.IsVietnamese && (around is null or TextEncoding.Unicode or TextEncoding.Decomposed))
            return asItIs;
        var readings = Readings(text, asItIs.Text);
        if (readings.Count == 0 && RawText.Legible(text) == text)
            return asItIs;
        var fit = own.IsPossible ? Whole(readings) : Best(readings);
        return Decide(asItIs, own, fit, around);
    }

    private static RecoveredText Decide(
        RecoveredText asItIs,
        TextEvidence own,
        List<(RecoveredText Read, TextEvidence Evidence)> fit,
        TextEncoding? around
    )
    {
        var texts = fit.Select(one => one.Read.Text).Distinct().Count();
        if (texts == 0)
            return own.IsLegible ? asItIs : asItIs with { Finding = TextFinding.Unknown };
        if (fit.FirstOrDefault(one => one.Read.Encoding == around).Read is { Text: not null } neighbour)
            return own.IsVietnamese ? asItIs with { Finding = TextFinding.Ambiguous } : neighbour;
        if (own.IsVietnamese)
            return asItIs;
        // A single word may as well be a foreign name: Thaï, or Thạ as VNI wrote it.
        var isOneForeignWord = own.IsPossible && fit[0].Evidence.Words < 2;
        return texts > 1 || isOneForeignWord ? asItIs with { Finding = TextFinding.Ambiguous } : fit[0].Read;
    }

    private static List<(RecoveredText Read, TextEvidence Evidence)> Readings(string text, string asItIs)
    {
        var readings = new List<(RecoveredText, TextEvidence)>();
        foreach (var (encoding, decode) in Legacy)
        {
            if (decode(text) is { } read && read != asItIs)
                readings.Add((new(read, encoding), TextEvidence.Of(read)));
        }
        return readings;
    }

    /// <summary>Against a text that may be right as it stands only a reading without fault counts.</summary>
    private static List<(RecoveredText, TextEvidence Evidence)> Whole(
        List<(RecoveredText, TextEvidence Evidence)> readings
    ) => readings.FindAll(one => one.Evidence.IsVietnamese);

    /// <summary>Of a text that cannot be right as it stands, the readings that make most syllables, and more of them than not.</summary>
    private static List<(RecoveredText, TextEvidence Evidence)> Best(
        List<(RecoveredText, TextEvidence Evidence)> readings
    )
    {
        var most = readings.Select(one => one.Evidence.TellingSyllables).DefaultIfEmpty().Max();
        return readings.FindAll(one =>
            most > 0 && one.Evidence.TellingSyllables == most && 2 * most >= one.Evidence.Telling
        );
    }

    private static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0300', '\u036F');

    /// <summary>Combining marks joined to their letters, as far as they can be; the very text where there are none.</summary>
    private static RecoveredText Composed(string text)
    {
        if (!HasMarks(text))
            return new(text, TextEncoding.Unicode);
        var joined = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (joined.Length > 0 && Letters.TryCompose(joined[^1], letter, out var one))
                joined[^1] = one;
            else
                joined.Append(letter);
        }
        return new(joined.ToString(), TextEncoding.Decomposed);
    }
}
