using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The key under which a person is found by name, 63 bits wide: 23 of a hash of the first and last word (family and given name), 12 of
/// the year of birth, 28 of a hash of the whole name, all folded to A-Z. So one index answers for a whole name in a year with one key,
/// and for family and given name in a year, or in any, with one range. Different names may share a key: what was found is compared.
/// </summary>
internal static class NameKey
{
    private const int YearBits = 12;
    private const int NameBits = 28;
    private const int EndsBits = 23;

    public static long Of(string name, PartialDate birth) => Of(Folding.Ascii(name).Split(' '), birth.Year);

    /// <summary>The key of a whole name.</summary>
    /// <param name="words">Folded to A-Z, in the order of the name.</param>
    public static long Of(IReadOnlyList<string> words, int year) =>
        Ends(words[0], words[^1], year) | Hash(words, NameBits);

    /// <summary>Where the keys of a family and a given name begin, of one year of birth; they end <see cref="WithinYear"/> later.</summary>
    public static long Ends(string family, string given, int year) => Ends(family, given) | ((long)year << NameBits);

    /// <summary>Where the keys of a family and a given name begin, of all years; they end <see cref="OfAllYears"/> later.</summary>
    public static long Ends(string family, string given) => Hash([family, given], EndsBits) << (YearBits + NameBits);

    /// <summary>How far the keys of one family and given name reach within a year.</summary>
    public const long WithinYear = (1L << NameBits) - 1;

    /// <summary>How far the keys of one family and given name reach over all years.</summary>
    public const long OfAllYears = (1L << (YearBits + NameBits)) - 1;

    /// <summary>FNV-1a over the letters, its 64 bits folded to as many as there is room for.</summary>
    private static long Hash(IReadOnlyList<string> words, int bits)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var letter in word)
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }
        return (long)((hash ^ (hash >> bits)) & ((1UL << bits) - 1));
    }
}
