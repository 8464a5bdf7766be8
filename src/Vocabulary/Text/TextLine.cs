namespace CanCuoc.Vocabulary;

/// <summary>One line of free text as it is kept: composed (NFC by own table), spaces single, nothing else changed.</summary>
internal static class TextLine
{
    public static string Of(string text) => IsKept(text) ? text : Rewrite(text);

    private static bool IsKept(string text)
    {
        var previous = ' ';
        foreach (var character in text)
        {
            if (
                Letters.IsCombiningMark(character)
                || (char.IsWhiteSpace(character) && (character != ' ' || previous == ' '))
            )
                return false;
            previous = character;
        }
        return previous != ' ' || text.Length == 0;
    }

    private static string Rewrite(string text)
    {
        var line = new SyllableWriter(new char[text.Length], ' ');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            while (i + 1 < text.Length && Letters.TryCompose(letter, text[i + 1], out var joined))
            {
                letter = joined;
                i++;
            }
            if (char.IsWhiteSpace(letter))
                line.EndSyllable();
            else
                line.Append(letter);
        }
        return line.Written.ToString();
    }
}
