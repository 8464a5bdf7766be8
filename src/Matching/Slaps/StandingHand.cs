namespace CanCuoc.Matching.Slaps;

/// <summary>A hand stood upright: its turn, and its fingers from the left.</summary>
internal sealed record StandingHand(double Turn, IReadOnlyList<FingerStrip> Fingers)
{
    /// <summary>Of the ways the hand may point, the one in which it has as many fingers as expected and they lean least.</summary>
    public static StandingHand Of(GrayImage picture, RidgeGrid grid, int expected)
    {
        StandingHand? first = null;
        var (best, least) = (first, double.MaxValue);
        foreach (var candidate in HandDirection.Candidates(grid))
        {
            var hand = At(picture, grid, candidate);
            first ??= hand;
            if (hand.Fingers.Count != expected)
                continue;
            // Once more, where the fingers themselves point.
            var again = At(picture, grid, candidate - hand.Fingers.Average(Lean));
            hand = again.Fingers.Count == expected ? again : hand;
            if (hand.Unrest >= least)
                continue;
            (best, least) = (hand, hand.Unrest);
            if (least < GoodEnough)
                break;
        }
        return best ?? first!;
    }

    // Radians: fingers of a hand fan out by some six degrees to either side.
    private const double GoodEnough = 0.06;

    private double Unrest => Math.Abs(Fingers.Average(Lean)) + (0.4 * Math.Sqrt(Fingers.Average(finger => Lean(finger) * Lean(finger))));

    private static StandingHand At(GrayImage picture, RidgeGrid grid, double turn) =>
        new(turn, FingerStrip.Of(grid, turn).FindAll(strip => RidgeTexture.IsIn(picture, grid, strip, turn)));

    private static double Lean(FingerStrip finger) => Math.Atan(finger.Axis().Lean);
}
