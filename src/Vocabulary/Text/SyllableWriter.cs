namespace CanCuoc.Vocabulary;

/// <summary>Writes a key syllable by syllable into a buffer that the caller owns, with a separator between syllables.</summary>
/// <param name="buffer">At least <see cref="RoomFor"/> the text.</param>
/// <param name="separator">Stands between syllables; NUL for nothing.</param>
internal ref struct SyllableWriter(Span<char> buffer, char separator)
{
    private readonly Span<char> buffer = buffer;

    public int Length { get; private set; }

    public bool InSyllable { get; private set; }

    /// <summary>The tone of the syllable begun last: wherever the mark stood, and the last one should there be two.</summary>
    public byte Tone { get; private set; }

    public readonly ReadOnlySpan<char> Written => buffer[..Length];

    /// <summary>Room for the key of so many characters: two letters (Ø is OE) and a tone for each, and two separators of parts.</summary>
    public static int RoomFor(int characters) => (3 * characters) + 2;

    public void Append(char letter)
    {
        if (!InSyllable)
            BeginSyllable();
        buffer[Length++] = letter;
    }

    public void Append(char letter, byte tone)
    {
        Append(letter);
        Tone = tone == 0 ? Tone : tone;
    }

    public void AppendAscii(Letter letter)
    {
        Append(letter.Ascii, letter.Tone);
        if (letter.AsciiSecond != '\0')
            Append(letter.AsciiSecond);
    }

    public void EndSyllable() => InSyllable = false;

    private void BeginSyllable()
    {
        if (Length > 0 && separator != '\0')
            buffer[Length++] = separator;
        InSyllable = true;
        Tone = 0;
    }
}
