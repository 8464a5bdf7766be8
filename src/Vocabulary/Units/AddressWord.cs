namespace CanCuoc.Vocabulary;

/// <summary>A word of the words of an address, and where it stands in them.</summary>
/// <param name="Key">The same however its tone is placed and its letters are written; a word with digits as it is.</param>
/// <param name="EndsPart">A comma or another sign comes after it, or nothing.</param>
internal readonly record struct AddressWord(int Start, int Length, string Key, bool HasDigit, bool EndsPart)
{
    private const string Signs = ",;.()-–";

    public int End => Start + Length;

    /// <summary>The words of a line in their order.</summary>
    public static IEnumerable<AddressWord> In(string line)
    {
        for (var start = 0; start < line.Length; )
        {
            var space = line.IndexOf(' ', start);
            var end = space < 0 ? line.Length : space;
            if (Of(line, start, end) is { Length: > 0 } word)
                yield return word;
            start = end + 1;
        }
    }

    /// <summary>What <see cref="Key"/> a word has.</summary>
    public static string KeyOf(ReadOnlySpan<char> word) =>
        word.ContainsAnyInRange('0', '9') ? word.ToString().ToUpperInvariant() : Folding.ToneNeutral(word);

    private static AddressWord Of(string line, int start, int end)
    {
        var (first, last) = (start, end);
        while (last > first && IsSign(line[last - 1]))
            last--;
        while (first < last && IsSign(line[first]))
            first++;
        var word = line.AsSpan(first, last - first);
        var isBeforeSign = last < end || end == line.Length || (end + 1 < line.Length && IsSign(line[end + 1]));
        return new(first, word.Length, KeyOf(word), word.ContainsAnyInRange('0', '9'), isBeforeSign);
    }

    private static bool IsSign(char character) => Signs.Contains(character, StringComparison.Ordinal);
}
