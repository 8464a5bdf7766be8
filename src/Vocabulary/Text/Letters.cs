namespace CanCuoc.Vocabulary;

/// <summary>
/// The table of letters that names may use, and how combining marks join them. Own tables, so that a folded key never
/// changes with the operating system, its ICU version or invariant globalisation.
/// </summary>
internal static class Letters
{
    // The Unicode blocks Basic Latin to Latin Extended-B, and Latin Extended Additional.
    private const char LatinEnd = '\u0250';
    private const char AdditionalStart = '\u1E00';
    private const char AdditionalEnd = '\u1F00';

    private static readonly Letter[] Table = new Letter[LatinEnd + AdditionalEnd - AdditionalStart];
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = [];

    static Letters()
    {
        for (var letter = 'A'; letter <= 'Z'; letter++)
            AddBothCases(letter, new Letter(letter, 0, letter));
        AddBothCases('Đ', new Letter('Đ', 0, 'D'));
        foreach (var (mark, pairs) in VietnameseAlphabet.LetterMarks)
            AddMarkedVowels(mark, pairs);
        foreach (var row in VietnameseAlphabet.Vowels)
            AddTones(row);
        foreach (var (mark, pairs) in ForeignLetters.Marked)
            AddForeign(mark, pairs);
        foreach (var (letter, ascii) in ForeignLetters.Whole)
            AddBothCases(letter, new Letter(letter, 0, ascii[0], ascii.Length > 1 ? ascii[1] : '\0'));
        Composed[('I', '\u0307')] = 'İ'; // its lower case is the plain i
    }

    public static Letter Of(char letter) =>
        letter is < LatinEnd or (>= AdditionalStart and < AdditionalEnd) ? Table[Place(letter)] : default;

    public static bool IsCombiningMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    /// <summary>Joins a letter and the combining mark after it, in whatever order the marks were typed: ạ + ̂ is ậ as â + ̣ is.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) =>
        Composed.TryGetValue((letter, mark), out composed);

    private static void AddMarkedVowels(char mark, string pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            var (row, bare) = (VietnameseAlphabet.VowelRow(pairs[i]), VietnameseAlphabet.VowelRow(pairs[i + 1]));
            var upper = char.ToUpperInvariant(pairs[i]);
            AddBothCases(upper, new Letter(upper, 0, char.ToUpperInvariant(pairs[i + 1])));
            for (var tone = 0; tone < row.Length; tone++)
                AddPair(bare[tone], mark, row[tone]);
        }
    }

    private static void AddTones(string row)
    {
        var bare = Of(row[0]);
        for (byte tone = 1; tone < row.Length; tone++)
        {
            AddBothCases(row[tone], bare with { Tone = tone });
            AddPair(row[0], VietnameseAlphabet.ToneMarks[tone], row[tone]);
        }
    }

    private static void AddForeign(char mark, string pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            AddBothCases(pairs[i], new Letter(pairs[i], 0, pairs[i + 1]));
            AddPair(pairs[i + 1], mark, pairs[i]);
        }
    }

    private static void AddBothCases(char letter, Letter known)
    {
        Table[Place(char.ToUpperInvariant(letter))] = known;
        Table[Place(char.ToLowerInvariant(letter))] = known;
    }

    private static void AddPair(char bare, char mark, char composed)
    {
        Composed[(char.ToUpperInvariant(bare), mark)] = char.ToUpperInvariant(composed);
        Composed[(char.ToLowerInvariant(bare), mark)] = char.ToLowerInvariant(composed);
    }

    private static int Place(char letter) => letter < LatinEnd ? letter : letter - AdditionalStart + LatinEnd;
}
