using CanCuoc.Matching.Slaps;

namespace CanCuoc.Biometrics;

/// <summary>One of the three pictures of a 4-4-2 capture (ISO/IEC 19794-4, positions 13 to 15).</summary>
public enum Slap
{
    RightFour = 13,
    LeftFour = 14,
    TwoThumbs = 15,
}

public static class Slaps
{
    extension(Slap slap)
    {
        /// <summary>The fingers it shows, in their order from the left of the picture.</summary>
        public IReadOnlyList<BodyPart> Parts => [.. slap.Kind.Positions().Select(position => (BodyPart)position)];

        internal SlapKind Kind =>
            slap switch
            {
                Slap.RightFour => SlapKind.RightFour,
                Slap.LeftFour => SlapKind.LeftFour,
                _ => SlapKind.TwoThumbs,
            };
    }
}
