namespace CanCuoc.Keys;

internal static class KeyLabel
{
    private const int MostCharacters = 64;

    public static bool IsLabel(string text) => text.Length <= MostCharacters && text.Split('-').All(IsWord);

    public static void Require(string label)
    {
        if (!IsLabel(label))
            throw new ArgumentException($"\"{label}\" is not lower-case words with dashes.", nameof(label));
    }

    private static bool IsWord(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
