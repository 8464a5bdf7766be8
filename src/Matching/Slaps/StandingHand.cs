namespace CanCuoc.Matching.Slaps;

/// <summary>A hand stood upright: its turn, and its fingers from the left.</summary>
internal sealed record StandingHand(double Turn, IReadOnlyList<FingerStrip> Fingers)
{
    // Radians: fingers of a hand fan out by some six degrees to either side. Below it no other way is tried.
    private const double GoodEnough = 0.12;

    /// <summary>Of the ways the hand may point, the one in which its parts look most like fingers.</summary>
    /// <param name="expected">How many fingers there should be: decides only between ways that look alike.</param>
    public static StandingHand Of(GrayImage picture, RidgeGrid grid, int expected)
    {
        var (best, least) = (new StandingHand(0, []), double.MaxValue);
        foreach (var candidate in HandDirection.Candidates(grid))
        {
            var hand = At(picture, grid, candidate);
            if (hand.Fingers.Count == 0)
                continue;
            // Once more, where the fingers themselves point.
            hand = At(picture, grid, candidate - hand.Fingers.Average(Lean));
            var unlikely = hand.Unlikeliness(expected);
            if (unlikely < least)
                (best, least) = (hand, unlikely);
            if (least < GoodEnough)
                break;
        }
        return best;
    }

    // Fingers stand along the hand, are as wide below as above, and about as wide as each other.
    private double Unlikeliness(int expected)
    {
        if (Fingers.Count == 0)
            return double.MaxValue;
        var leaning =
            Math.Abs(Fingers.Average(Lean)) + (0.4 * Math.Sqrt(Fingers.Average(finger => Lean(finger) * Lean(finger))));
        var uneven = Fingers.Average(finger => finger.Unevenness);
        var unlike = 1 - ((double)Fingers.Min(finger => finger.Width) / Fingers.Max(finger => finger.Width));
        var miscounted = Math.Min(2, Math.Abs(Fingers.Count - expected));
        return leaning
            + (0.3 * uneven)
            + (0.2 * Math.Max(0, unlike - 0.3))
            + (0.06 * miscounted)
            + (0.03 * Math.Abs(Turn));
    }

    private static StandingHand At(GrayImage picture, RidgeGrid grid, double turn) =>
        new(turn, FingerStrip.Of(grid, turn).FindAll(strip => RidgeTexture.IsIn(picture, grid, strip, turn)));

    private static double Lean(FingerStrip finger) => Math.Atan(finger.Axis().Lean);
}
