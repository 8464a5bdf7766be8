namespace CanCuoc.Vocabulary;

/// <summary>Finds the unit that the words of an address name, <c>Thôn 3, phường Tân An</c>, with the word for its kind.</summary>
internal static class NamedUnit
{
    // A syllable's key ends in its tone, which is lower than digits and letters.
    private const char FirstOfASyllable = '0';

    /// <summary>The only one of <paramref name="units"/> that is named; null when none is, or several are.</summary>
    /// <param name="registered">The unit of the address. Its own name in the words means the old unit, and decides nothing.</param>
    public static AdministrativeUnit? In(
        string detail,
        IEnumerable<AdministrativeUnit> units,
        AdministrativeUnit registered
    )
    {
        if (detail.Length == 0)
            return null;
        var (words, own) = (VietnameseOrder.Key(detail), KeyOf(registered));
        AdministrativeUnit[] named = [.. units.Where(unit => KeyOf(unit) is var key && key != own && IsIn(words, key))];
        return named is [var only] ? only : null;
    }

    private static string KeyOf(AdministrativeUnit unit) => VietnameseOrder.Key(unit.FullName.Vietnamese);

    private static bool IsIn(string words, string key)
    {
        for (var at = words.IndexOf(key, StringComparison.Ordinal); at >= 0; )
        {
            if (at == 0 || words[at - 1] < FirstOfASyllable)
                return true;
            at = words.IndexOf(key, at + 1, StringComparison.Ordinal);
        }
        return false;
    }
}
