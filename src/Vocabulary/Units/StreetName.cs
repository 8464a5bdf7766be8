using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>How the words of an address name a street.</summary>
public enum StreetMention
{
    /// <summary>They do not.</summary>
    None = 0,

    /// <summary>The name stands there, but it may be of something else, or a part of a longer name.</summary>
    Unsure = 1,

    /// <summary>After the word for a street or the number of a house or an alley, and ended by a sign or by nothing.</summary>
    Sure = 2,
}

/// <summary>
/// The name of a street, <c>Lê Lợi</c>, and where the words of an address have it. Capitals, the place of a tone and the composition of
/// letters make no other name. Pure.
/// </summary>
public sealed class StreetName
{
    /// <summary>Characters; our own limit.</summary>
    public const int Longest = 60;

    public static readonly Refusal Unfit = new(
        "VOC-46",
        "Hãy ghi tên đường, tối đa 60 ký tự, không có dấu phẩy, không kèm chữ “đường”, “phố”.",
        "Give the name of the street, in at most 60 characters, without a comma and without the word for street."
    );

    private static readonly HashSet<string> Kinds = Keys("đường", "phố", "đ");

    /// <summary>A number after one of these, or at the beginning, is that of a house or an alley.</summary>
    private static readonly HashSet<string> Numbered = Keys("số", "nhà", "ngõ", "ngách", "hẻm", "kiệt");

    /// <summary>What has a name of its own and is no street.</summary>
    private static readonly HashSet<string> Others = Keys(
        "phường",
        "xã",
        "trấn",
        "thôn",
        "ấp",
        "bản",
        "buôn",
        "làng",
        "khóm",
        "quận",
        "huyện"
    );

    private readonly string[] keys;

    private StreetName(string text, string[] keys) => (Text, this.keys) = (text, keys);

    /// <summary>As it is written.</summary>
    public string Text { get; }

    public static Outcome<StreetName> Read(string? text)
    {
        var line = TextLine.Of(text ?? "");
        AddressWord[] words = [.. AddressWord.In(line)];
        var isOnePart =
            words.Length > 0 && words.SkipLast(1).All(word => !word.EndsPart) && words[^1].End == line.Length;
        return line.Length > Longest || !isOnePart || Kinds.Contains(words[0].Key)
            ? Unfit
            : new StreetName(line, [.. words.Select(word => word.Key)]);
    }

    /// <summary>Whether it is the same name, however it is written.</summary>
    public bool IsAlso(StreetName other) => keys.SequenceEqual(other.keys);

    /// <summary>How the words of an address name it; of several mentions the surest.</summary>
    public StreetMention MentionIn(string detail) =>
        MentionsIn(detail).Select(one => one.Mention).DefaultIfEmpty().Max();

    /// <summary>The words with another name wherever this one is surely meant.</summary>
    public string Replace(string detail, StreetName other)
    {
        var (written, at) = (new StringBuilder(), 0);
        foreach (var (start, end, mention) in MentionsIn(detail))
        {
            if (mention != StreetMention.Sure)
                continue;
            written.Append(detail.AsSpan(at, start - at)).Append(other.Text);
            at = end;
        }
        return written.Append(detail.AsSpan(at)).ToString();
    }

    public override string ToString() => Text;

    private IEnumerable<(int Start, int End, StreetMention Mention)> MentionsIn(string detail)
    {
        AddressWord[] words = [.. AddressWord.In(detail)];
        for (var first = 0; first + keys.Length <= words.Length; first++)
        {
            var last = first + keys.Length - 1;
            if (IsAt(words, first, last) && (first == 0 || !Others.Contains(words[first - 1].Key)))
                yield return (
                    words[first].Start,
                    words[last].End,
                    words[last].EndsPart && IsAnnounced(words, first) ? StreetMention.Sure : StreetMention.Unsure
                );
        }
    }

    private bool IsAt(AddressWord[] words, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (words[at].Key != keys[at - first] || (at < last && words[at].EndsPart))
                return false;
        }
        return true;
    }

    private static bool IsAnnounced(AddressWord[] words, int first) =>
        first > 0
        && (
            Kinds.Contains(words[first - 1].Key)
            || (
                words[first - 1] is { HasDigit: true, EndsPart: false }
                && (first == 1 || Numbered.Contains(words[first - 2].Key))
            )
        );

    private static HashSet<string> Keys(params ReadOnlySpan<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
            set.Add(AddressWord.KeyOf(word));
        return set;
    }
}
