namespace CanCuoc.Matching.Slaps;

/// <summary>Which hand a slap of four is, told by the little finger, whose tip lies lowest by far.</summary>
internal static class HandSide
{
    // The little finger's tip lies 15 mm or more below the line of the others; an index finger's at most half of that below the ring's.
    private const double Clear = 75;

    /// <summary>True when the shape is clearly that of the other hand; thumbs and hands of less than three fingers do not tell.</summary>
    /// <param name="positions">From the left, absent ones left out.</param>
    public static bool Contradicts(SlapKind kind, ReadOnlySpan<int> positions, ReadOnlySpan<FingerBox> boxes)
    {
        if (kind == SlapKind.TwoThumbs || positions.Length < 3 || !(positions.Contains(5) || positions.Contains(10)))
            return false;
        var turn = 0.0;
        foreach (var box in boxes)
            turn += box.Turn / boxes.Length;
        var rightIsLower = Tip(boxes[^1], turn) - Tip(boxes[0], turn);
        return kind == SlapKind.RightFour ? rightIsLower < -Clear : rightIsLower > Clear;
    }

    // How far down the upright hand the tip lies.
    private static double Tip(FingerBox box, double turn)
    {
        var (x, y) = box.ToPicture(0, -box.Height / 2);
        var (sine, cosine) = Math.SinCos(turn);
        return (y * cosine) - (x * sine);
    }
}
