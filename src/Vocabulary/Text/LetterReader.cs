namespace CanCuoc.Vocabulary;

/// <summary>
/// Reads text as it should have been typed: combining marks joined to their letter (NFC), look-alikes repaired,
/// invisible characters left out. What cannot be joined or repaired is passed on as it is.
/// </summary>
internal ref struct LetterReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next;

    public char Current { get; private set; }

    /// <summary>Where <see cref="Current"/> began in the text, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The repairs made so far; null while there were none.</summary>
    public List<LetterRepair>? Repairs { get; private set; }

    public bool MoveNext()
    {
        while (next < text.Length)
        {
            Position = next;
            if (!TryTake(text[next++]))
                continue;
            JoinMarks();
            return true;
        }
        return false;
    }

    private void JoinMarks()
    {
        while (
            next < text.Length
            && Letters.IsCombiningMark(text[next])
            && Letters.TryCompose(Current, text[next], out var joined)
        )
        {
            Current = joined;
            next++;
        }
    }

    private bool TryTake(char found)
    {
        Current = found;
        if (found == ' ' || Letters.Of(found).IsLetter || !LookAlikes.TryRepair(found, out var put))
            return true;
        (Repairs ??= []).Add(new LetterRepair(Position + 1, found, put));
        Current = put.GetValueOrDefault();
        return put.HasValue;
    }
}
