namespace CanCuoc.Matching.Slaps;

/// <summary>The three pictures of a 4-4-2 capture (ISO/IEC 19794-4, positions 13 to 15).</summary>
public enum SlapKind
{
    RightFour,
    LeftFour,
    TwoThumbs,
}

/// <summary>Which fingers a slap shows.</summary>
public static class SlapKinds
{
    /// <summary>
    /// Finger positions of ISO/IEC 19794-2 (1 right thumb to 5 right little finger, 6 left thumb to 10 left little finger)
    /// in their order from the left of the picture.
    /// </summary>
    public static IReadOnlyList<int> Positions(this SlapKind kind) =>
        kind switch
        {
            SlapKind.RightFour => [2, 3, 4, 5],
            SlapKind.LeftFour => [10, 9, 8, 7],
            _ => [6, 1],
        };
}
