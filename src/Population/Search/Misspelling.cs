namespace CanCuoc.Population;

/// <summary>How far apart two words are, in slips of the hand: a letter left out, put in, mistaken, or two that changed places.</summary>
internal static class Misspelling
{
    /// <summary>Optimal string alignment; one more than <paramref name="most"/> when it is more than that.</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            var least = row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var isSame = one[line - 1] == other[column - 1];
                row[column] = Math.Min(
                    Math.Min(last[column], row[column - 1]) + 1,
                    last[column - 1] + (isSame ? 0 : 1)
                );
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.Min(last[other.Length], most + 1);
    }
}
