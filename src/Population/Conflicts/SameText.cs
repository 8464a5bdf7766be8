using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// A text as far as it is no mere spelling: tone placement, composition, capitals, commas and spaces fall away; digits and other signs
/// stay, each in its word, for house 12/5 is not 125 and H'Hen not Hhen.
/// </summary>
internal static class SameText
{
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', ',', '.', ';'];

    public static string Of(string text) =>
        string.Join(' ', text.Normalize().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private static string Word(string word) =>
        $"{Folding.ToneNeutral(word)}{string.Concat(word.Where(character => !char.IsLetter(character)))}";
}
