namespace CanCuoc.Vocabulary;

/// <summary>
/// Text in the letters of a machine-readable zone: diacritics dropped, Đ is D, an apostrophe is left out, a space or hyphen is <c>&lt;</c>
/// (ICAO 9303-3 section 6; for Ơ, Ư and toned letters, which its table lacks, the State's practice). Cutting to length is the chip's matter.
/// </summary>
/// <param name="Letters">A to Z and single fillers between words: <c>Y Bhăm Niê</c> is <c>Y&lt;BHAM&lt;NIE</c>.</param>
/// <param name="Unknown">Characters that have no letter there and were left out, as often as they came; empty for every <see cref="PersonName"/>.</param>
public readonly record struct MrzText(string Letters, IReadOnlyList<char> Unknown)
{
    private const int StackRoom = 384;

    public static MrzText Of(ReadOnlySpan<char> text)
    {
        var room = SyllableWriter.RoomFor(text.Length);
        var zone = new SyllableWriter(room <= StackRoom ? stackalloc char[StackRoom] : new char[room], '<');
        var reader = new LetterReader(text);
        List<char>? unknown = null;
        while (reader.MoveNext())
        {
            if (Vocabulary.Letters.Of(reader.Current) is { IsLetter: true } letter)
                zone.AppendAscii(letter);
            else if (reader.Current is '-' || char.IsWhiteSpace(reader.Current))
                zone.EndSyllable();
            else if (reader.Current != '\'')
                (unknown ??= []).Add(reader.Current);
        }
        return new MrzText(zone.Written.ToString(), unknown ?? []);
    }

    public override string ToString() => Letters;
}
