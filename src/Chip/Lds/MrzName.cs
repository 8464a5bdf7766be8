using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// The name line: family name, two fillers, the other names in order; a name of one word stands alone. Longer ones are cut so that the
/// last place holds a letter, the sign of a cut name (ICAO 9303-5 §4.2.4).
/// </summary>
internal static class MrzName
{
    private const int Length = 30;

    /// <summary>The longest family name that leaves room for two fillers and one letter of the other names.</summary>
    private const int FamilyLength = Length - 3;

    public static string Line(PersonName name)
    {
        var family = MrzText.Of(name.Family).Letters;
        var others = MrzText.Of(name.Full.AsSpan(name.Family.Length).Trim()).Letters;
        if (family.Length == 0 || others.Length == 0)
            return Fit(family + others);
        var shown = family[..Math.Min(family.Length, FamilyLength)].TrimEnd('<');
        return Fit($"{shown}<<{others}");
    }

    private static string Fit(string text)
    {
        while (text.Length > Length && text[Length - 1] == '<')
            text = text.Remove(LongWordEnd(text), 1);
        return text.Length > Length ? text[..Length] : text.PadRight(Length, '<');
    }

    // last letter of the last word before the cut that can spare one; there is one, for lone letters never put a filler on the last place
    private static int LongWordEnd(string text)
    {
        var i = Length - 2;
        while (text[i] == '<' || text[i - 1] == '<')
            i--;
        return i;
    }
}
