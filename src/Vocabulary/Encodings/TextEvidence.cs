namespace CanCuoc.Vocabulary;

/// <summary>What speaks for a reading of a text.</summary>
/// <param name="Words">Words that say something: abbreviations without a vowel do not.</param>
/// <param name="Syllables">Of them, those that can be Vietnamese syllables.</param>
/// <param name="Telling">Words that are not plain ASCII.</param>
/// <param name="TellingSyllables">Of them, those that can be Vietnamese syllables.</param>
/// <param name="IsLegible">Nothing in it is a byte of another encoding.</param>
/// <param name="IsPossible">Every character may stand in a name or an address, and where it stands.</param>
internal readonly record struct TextEvidence(
    int Words,
    int Syllables,
    int Telling,
    int TellingSyllables,
    bool IsLegible,
    bool IsPossible
)
{
    private const string PlainVowels = "aeiouyAEIOUY";

    // Signs that addresses use and the old encodings do not make.
    private const string Signs = "–—‘’“”…";

    /// <summary>Every word of it can be a Vietnamese syllable.</summary>
    public bool IsVietnamese => IsPossible && Words > 0 && Syllables == Words;

    public static TextEvidence Of(ReadOnlySpan<char> text)
    {
        var (words, syllables, telling, tellingSyllables) = (0, 0, 0, 0);
        for (var start = 0; start < text.Length; )
        {
            var word = Word(text[start..]);
            start += word.Length + 1;
            var isTelling = word.ContainsAnyExceptInRange('\0', '\u007F');
            if (word.IsEmpty || (!isTelling && !word.ContainsAny(PlainVowels)))
                continue;
            var isSyllable = VietnameseSyllable.IsOne(word);
            (words, syllables) = (words + 1, syllables + (isSyllable ? 1 : 0));
            (telling, tellingSyllables) = isTelling
                ? (telling + 1, tellingSyllables + (isSyllable ? 1 : 0))
                : (telling, tellingSyllables);
        }
        return new(words, syllables, telling, tellingSyllables, IsLegibleText(text), IsPossibleText(text));
    }

    private static bool IsLegibleText(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (RawText.IsRaw(character))
                return false;
        }
        return true;
    }

    private static bool IsPossibleText(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var isStrange =
                text[at] < '\u0080' ? Viqr.IsStrongMark(text, at) : !IsKnown(text[at]) || IsCapitalWithin(text, at);
            if (isStrange)
                return false;
        }
        return true;
    }

    private static bool IsCapitalWithin(ReadOnlySpan<char> text, int at) =>
        at > 0 && char.IsUpper(text[at]) && char.IsLower(text[at - 1]);

    // The soft hyphen is also ư of TCVN3.
    private static bool IsKnown(char character) =>
        Letters.Of(character).IsLetter
        || Signs.Contains(character, StringComparison.Ordinal)
        || (character is not ('\u00AD' or '\u00B4') && LookAlikes.TryRepair(character, out _));

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (!IsBreak(text[length]) || Viqr.IsMark(text, length)))
            length++;
        return text[..length];
    }

    private static bool IsBreak(char character) =>
        (character < '\u0080' && !char.IsAsciiLetter(character)) || Signs.Contains(character, StringComparison.Ordinal);
}
