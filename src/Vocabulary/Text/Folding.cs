namespace CanCuoc.Vocabulary;

/// <summary>
/// Search keys of Vietnamese text by own tables, each wider than the one before. Composed and decomposed input give the same key,
/// look-alikes count as the letter meant, an apostrophe is left out (H'Hen is HHEN); every other sign, digit or foreign script separates.
/// i and y stay different letters (Quí is not Quý): spellings of one sound are alike, never equal.
/// </summary>
public static class Folding
{
    private const int StackRoom = 384;

    /// <summary>Upper case, nothing folded, spaces single, signs and digits kept: <c>HÒA</c> and <c>HOÀ</c> differ.</summary>
    public static string Exact(ReadOnlySpan<char> text)
    {
        var key = new SyllableWriter(
            text.Length <= StackRoom ? stackalloc char[StackRoom] : new char[text.Length],
            ' '
        );
        var reader = new LetterReader(text);
        while (reader.MoveNext())
        {
            if (char.IsWhiteSpace(reader.Current))
                key.EndSyllable();
            else
                key.Append(char.ToUpperInvariant(reader.Current));
        }
        return key.Written.ToString();
    }

    /// <summary>
    /// The tone stands after its syllable as a digit (1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng): <c>Hòa</c> and <c>Hoà</c> are both <c>HOA1</c>.
    /// </summary>
    public static string ToneNeutral(ReadOnlySpan<char> text) => Fold(text, Form.ToneNeutral);

    /// <summary>Tones dropped, letters kept: <c>Đặng Thị Hòa</c> is <c>ĐĂNG THI HOA</c>.</summary>
    public static string Toneless(ReadOnlySpan<char> text) => Fold(text, Form.Toneless);

    /// <summary>A to Z only, as a machine-readable zone prints it: <c>Đặng Thị Hòa</c> is <c>DANG THI HOA</c>.</summary>
    public static string Ascii(ReadOnlySpan<char> text) => Fold(text, Form.Ascii);

    /// <summary>First letters of the syllables, A to Z: <c>Đặng Thị Hòa</c> is <c>DTH</c>.</summary>
    public static string Initials(ReadOnlySpan<char> text) => Fold(text, Form.Initials);

    private enum Form
    {
        ToneNeutral,
        Toneless,
        Ascii,
        Initials,
    }

    private static string Fold(ReadOnlySpan<char> text, Form form)
    {
        var room = SyllableWriter.RoomFor(text.Length);
        var separator = form == Form.Initials ? '\0' : ' ';
        var key = new SyllableWriter(room <= StackRoom ? stackalloc char[StackRoom] : new char[room], separator);
        var reader = new LetterReader(text);
        while (reader.MoveNext())
        {
            if (Letters.Of(reader.Current) is { IsLetter: true } letter)
                Add(ref key, letter, form);
            else if (reader.Current != '\'')
                EndSyllable(ref key, form);
        }
        EndSyllable(ref key, form);
        return key.Written.ToString();
    }

    private static void Add(ref SyllableWriter key, Letter letter, Form form)
    {
        if (form == Form.Ascii)
            key.AppendAscii(letter);
        else if (form != Form.Initials)
            key.Append(letter.Toneless, letter.Tone);
        else if (!key.InSyllable)
            key.Append(letter.Ascii);
    }

    private static void EndSyllable(ref SyllableWriter key, Form form)
    {
        if (form == Form.ToneNeutral && key is { InSyllable: true, Tone: > 0 })
            key.Append((char)('0' + key.Tone));
        key.EndSyllable();
    }
}
