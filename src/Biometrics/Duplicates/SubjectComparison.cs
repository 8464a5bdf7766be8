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

    // One pair of fingers in thirty by chance, and few mates less in both of their first fingers.
    private const double Promising = 15;

    /// <summary>
    /// Compares faces and the first fingers, in their places and on the other hand; where one of these looks promising, every finger of the
    /// one with every finger of the other.
    /// </summary>
    /// <param name="found">Pairs of fingers by which the other was found, wherever they lie.</param>
    public static SubjectComparison Run(
        ComparedSubject one,
        ComparedSubject other,
        FaceAlgorithm? faces,
        IEnumerable<FingerPlaces> found
    )
    {
        double? face =
            faces is not null && one.Face is not null && other.Face is not null
                ? Math.Max(0, faces.Points(one.Face.Content.Span, other.Face.Content.Span))
                : null;
        var there = found.Where(place => other.Fingers.Contains(place.Candidate));
        var pairs = Compared(one, other, [.. First(one, other).Union(there)]);
        if (pairs.Count == 0 || face >= Promising || pairs.Any(pair => pair.Points >= Promising))
            pairs = Compared(one, other, All(one, other));
        double? fingers = pairs.Count == 0 ? null : OfFingers(pairs, one.Fingers.Count * other.Fingers.Count);
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

    private static IEnumerable<FingerPlaces> First(ComparedSubject one, ComparedSubject other) =>
        from mine in one.FirstFingers()
        from theirs in (BodyPart[])[mine, OnTheOtherHand(mine)]
        where other.Fingers.Contains(theirs)
        select new FingerPlaces(mine, theirs);

    private static FingerPlaces[] All(ComparedSubject one, ComparedSubject other) =>
        [.. from mine in one.Fingers from theirs in other.Fingers select new FingerPlaces(mine, theirs)];

    private static List<FingerPair> Compared(ComparedSubject one, ComparedSubject other, FingerPlaces[] places) =>
        [
            .. from place in places
            let likeness = PrintComparison.Run(one.Finger(place.Searched), other.Finger(place.Candidate))
            select new FingerPair(place.Searched, place.Candidate, likeness.Points),
        ];

    // One finger alone, wherever it lies, is enough where it is alike enough; many that are a little alike are enough in their places.
    private static double OfFingers(IReadOnlyList<FingerPair> pairs, int chances) =>
        Biometrics.Points.Best(
            new[]
            {
                Biometrics.Points.Best(pairs.Max(pair => pair.Points), chances),
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
