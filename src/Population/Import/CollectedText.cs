using System.Buffers;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A text of a record that was in another encoding.</summary>
/// <param name="Bytes">As they stood in the file.</param>
internal sealed record RepairedText(string Path, TextEncoding Encoding, byte[] Bytes);

/// <summary>
/// Reads the texts of a record in the encodings they are in. The parts of a name are judged together, and where one text could be two
/// things the rest of the record decides, if all of it is in one encoding.
/// </summary>
internal static class CollectedText
{
    public static readonly Refusal Ambiguous = new(
        "COL-10",
        "Không xác định được bảng mã của nội dung này: có hai cách đọc khác nhau; hãy ghi lại bằng Unicode.",
        "The encoding of this text cannot be told: it can be read in two ways; write it in Unicode."
    );

    public static readonly Refusal Unknown = new(
        "COL-11",
        "Nội dung này không thuộc bảng mã tiếng Việt nào đã biết; hãy ghi lại bằng Unicode.",
        "This text is in no known Vietnamese encoding; write it in Unicode."
    );

    private const string NameElement = "HoVaTen";

    // Those that string.ReplaceLineEndings knows.
    private static readonly SearchValues<char> LineEndings = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>The record in Unicode, with what was repaired.</summary>
    public static Outcome<(CollectedRecord Record, IReadOnlyList<RepairedText> Repairs)> Read(CollectedRecord record)
    {
        if (IsUnicode(record.Values) || record.Values.Values.All(IsPlain))
            return (record, []);
        var texts = record
            .Values.GroupBy(value => Whole(value.Key).ToString())
            .Select(parts => new Text([.. parts]))
            .ToList();
        foreach (var text in texts)
            text.Read(around: null);
        if (texts.Select(text => text.Legacy).OfType<TextEncoding>().Distinct().ToArray() is [var around])
        {
            foreach (var text in texts.Where(text => text.Legacy is null))
                text.Read(around);
        }
        return texts.Select(text => text.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? refusal
            : (record.With(texts.SelectMany(text => text.Values)), [.. texts.SelectMany(text => text.Repairs)]);
    }

    /// <summary>
    /// Whether every text is Unicode by itself, so that nothing is to be weighed or written anew: told without taking the record apart, for
    /// of most files every record is so.
    /// </summary>
    private static bool IsUnicode(IReadOnlyDictionary<string, string> values)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, value) in values)
        {
            if (value.AsSpan().ContainsAny(LineEndings))
                return false;
            var whole = Whole(path);
            if (whole.EndsWith(NameElement))
                known[whole] = known.TryGetValue(whole, out var before) ? $"{before}\n{value}" : value;
            else if (!IsUnicode(value))
                return false;
        }
        return names.Values.All(IsUnicode);
    }

    private static bool IsUnicode(string text) =>
        TextRecovery.IsCertain(text)
        || TextRecovery.Read(text) is { Finding: TextFinding.Sure, Encoding: TextEncoding.Unicode };

    private static bool IsPlain(string value) => Ascii.IsValid(value) && TextRecovery.Read(value).Text == value;

    /// <summary>What a value is a part of: the name for its parts, else itself.</summary>
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> path) =>
        path.IndexOf(NameElement) is var at and >= 0 ? path[..(at + NameElement.Length)] : path;

    /// <summary>One text, of one value or of several parts, a line each.</summary>
    private sealed class Text(KeyValuePair<string, string>[] parts)
    {
        private RecoveredText read;

        /// <summary>The encoding, when it is an old one for sure.</summary>
        public TextEncoding? Legacy =>
            read is { Finding: TextFinding.Sure, Encoding: not (TextEncoding.Unicode or TextEncoding.Decomposed) }
                ? read.Encoding
                : null;

        public Refusal? Refusal =>
            read.Finding switch
            {
                TextFinding.Ambiguous => Ambiguous.For(parts[0].Key),
                TextFinding.Unknown => Unknown.For(parts[0].Key),
                _ => null,
            };

        public IEnumerable<KeyValuePair<string, string>> Values =>
            parts.Zip(read.Text.Split('\n'), (part, line) => KeyValuePair.Create(part.Key, line));

        public IEnumerable<RepairedText> Repairs =>
            parts
                .Zip(Values)
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new RepairedText(pair.First.Key, read.Encoding, RawText.BytesOf(pair.First.Value)));

        public void Read(TextEncoding? around) =>
            read = TextRecovery.Read(
                string.Join('\n', parts.Select(part => part.Value.ReplaceLineEndings(" "))),
                around
            );
    }
}
