using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Biometrics;

/// <summary>
/// How alike two subjects are, in points that hold for the whole comparison: the best of what it looked at, less what it cost to look at
/// several things.
/// </summary>
/// <param name="Fingers">Each finger of the one with the most alike finger of the other; best first.</param>
public sealed record SubjectComparison(double Points, double? Face, IReadOnlyList<FingerPair> Fingers)
{
    // The best two fingers, the same hands, hands exchanged.
    private const int WaysOfFingers = 3;

    // Face, fingers, both together.
    private const int Ways = 3;

    private const int FingersOfAHand = 5;

    /// <summary>Compares faces, and every finger of the one with every finger of the other.</summary>
    public static SubjectComparison Run(ComparedSubject one, ComparedSubject other, FaceAlgorithm? faces)
    {
        double? face =
            faces is not null && one.Face is not null && other.Face is not null
                ? Math.Max(0, faces.Points(one.Face.Content.Span, other.Face.Content.Span))
                : null;
        var pairs = Pairs(one, other);
        double? fingers = pairs.Count == 0 ? null : OfFingers(pairs);
        return new SubjectComparison(
            OfBoth(face, fingers),
            face,
            [
                .. pairs
                    .GroupBy(pair => pair.Searched)
                    .Select(finger => finger.MaxBy(pair => pair.Points))
                    .OrderByDescending(pair => pair.Points),
            ]
        );
    }

    private static List<FingerPair> Pairs(ComparedSubject one, ComparedSubject other) =>
        [
            .. from mine in one.Fingers
            from theirs in other.Fingers
            select new FingerPair(mine.Key, theirs.Key, PrintComparison.Run(mine.Value, theirs.Value).Points),
        ];

    // One finger alone, wherever it lies, is enough where it is alike enough; many that are a little alike are enough in their places.
    private static double OfFingers(IReadOnlyList<FingerPair> pairs) =>
        Biometrics.Points.Best(
            new[]
            {
                Biometrics.Points.Best(pairs.Max(pair => pair.Points), pairs.Count),
                InPlace(pairs, finger => finger),
                InPlace(pairs, OnTheOtherHand),
            }.Max(),
            WaysOfFingers
        );

    private static double InPlace(IReadOnlyList<FingerPair> pairs, Func<BodyPart, BodyPart> place) =>
        Biometrics.Points.Together([
            .. pairs.Where(pair => place(pair.Searched) == pair.Candidate).Select(pair => pair.Points),
        ]);

    private static BodyPart OnTheOtherHand(BodyPart finger) =>
        finger <= BodyPart.RightLittle ? finger + FingersOfAHand : finger - FingersOfAHand;

    private static double OfBoth(double? face, double? fingers) =>
        (face, fingers) switch
        {
            ({ } only, null) => only,
            (null, { } only) => only,
            ({ } one, { } other) => Biometrics.Points.Best(
                new[] { one, other, Biometrics.Points.Together([one, other]) }.Max(),
                Ways
            ),
            _ => 0,
        };
}
