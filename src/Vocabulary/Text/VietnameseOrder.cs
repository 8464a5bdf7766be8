namespace CanCuoc.Vocabulary;

/// <summary>
/// Vietnamese order by own table: a ă â b c d đ e ê … x y, then ngang &lt; huyền &lt; hỏi &lt; ngã &lt; sắc &lt; nặng, syllable by syllable
/// as dictionaries sort. Lists of people go by given name, then family name, then middle name.
/// </summary>
/// <remarks>
/// A key is ASCII and sorts rightly when compared byte by byte: <see cref="StringComparer.Ordinal"/>, SQLite's <c>BINARY</c>,
/// PostgreSQL's <c>COLLATE "C"</c>. It forgets case, apostrophes and whether a space or a hyphen parted two syllables.
/// </remarks>
public static class VietnameseOrder
{
    private const int StackRoom = 384;

    // Lower than everything inside a part, so that An comes before An Bình; tones lower than letters, so that Án comes before Anh.
    private const char PartEnd = ' ';
    private const char FirstTone = '!';
    private const char FirstLetter = 'A';

    /// <summary>For short lists; a long one is sorted faster by its keys.</summary>
    public static IComparer<PersonName> People { get; } = Comparer<PersonName>.Create(ComparePeople);

    /// <summary>For places and other words; digits come before letters.</summary>
    public static IComparer<string> Words { get; } = Comparer<string>.Create(CompareWords);

    /// <summary>The sort key of a person in a list of people.</summary>
    public static string Key(PersonName name)
    {
        var key = new SyllableWriter(stackalloc char[StackRoom], '\0');
        Write(ref key, name.GivenSpan);
        key.Append(PartEnd);
        Write(ref key, name.FamilySpan);
        key.Append(PartEnd);
        Write(ref key, name.MiddleSpan);
        return key.Written.ToString();
    }

    /// <summary>The sort key of words, such as the name of a unit.</summary>
    public static string Key(ReadOnlySpan<char> words)
    {
        var room = SyllableWriter.RoomFor(words.Length);
        var key = new SyllableWriter(room <= StackRoom ? stackalloc char[StackRoom] : new char[room], '\0');
        Write(ref key, words);
        return key.Written.ToString();
    }

    private static int ComparePeople(PersonName x, PersonName y) => string.CompareOrdinal(Key(x), Key(y));

    private static int CompareWords(string? x, string? y) => string.CompareOrdinal(Key(x), Key(y));

    private static void Write(ref SyllableWriter key, ReadOnlySpan<char> words)
    {
        var reader = new LetterReader(words);
        while (reader.MoveNext())
        {
            if (Letters.Of(reader.Current) is { IsLetter: true } letter)
                Write(ref key, letter);
            else if (char.IsAsciiDigit(reader.Current))
                key.Append(reader.Current);
            else if (reader.Current != '\'')
                EndSyllable(ref key);
        }
        EndSyllable(ref key);
    }

    /// <summary>A letter of the Vietnamese alphabet has its own place, a foreign one that of its bare letters.</summary>
    private static void Write(ref SyllableWriter key, Letter letter)
    {
        if (VietnameseAlphabet.Order.Contains(letter.Toneless, StringComparison.Ordinal))
            key.Append(Place(letter.Toneless), letter.Tone);
        else
            WriteBare(ref key, letter);
    }

    private static void WriteBare(ref SyllableWriter key, Letter letter)
    {
        key.Append(Place(letter.Ascii));
        if (letter.AsciiSecond != '\0')
            key.Append(Place(letter.AsciiSecond));
    }

    private static char Place(char letter) =>
        (char)(FirstLetter + VietnameseAlphabet.Order.IndexOf(letter, StringComparison.Ordinal));

    private static void EndSyllable(ref SyllableWriter key)
    {
        if (key.InSyllable)
            key.Append((char)(FirstTone + key.Tone));
        key.EndSyllable();
    }
}
