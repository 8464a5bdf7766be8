namespace CanCuoc.Biometrics;

/// <summary>From how many points on somebody is a doubt or the same person, and what says so.</summary>
/// <param name="FalseDoubts">Searches, of those of honest people, that may name somebody (false-positive identification rate).</param>
/// <param name="FalseSames">Of these, those that may say it is the same person.</param>
/// <param name="Evidence">Of which impostors the points were learnt, and how far their tail was measured.</param>
public sealed record DuplicateThresholds(double FalseDoubts, double FalseSames, string Evidence)
{
    /// <summary>Those in use.</summary>
    public static DuplicateThresholds Standing { get; } =
        new(
            FalseDoubts: 1e-3,
            FalseSames: 1e-6,
            "Prints: 11,520 pairs of different fingers (FVC2002 DB1_B, DB3_B, FVC2004 DB2_B, DB4_B; bench accuracy), measured to 40 points. "
                + "Faces: what the model's description states; that of dlib-resnet-v1 4,719,512 pairs of LFW, measured to 60 points. Beyond, "
                + "and where judgements are put together, fingers by the line through the tail, faces by the sine of the angle between codes."
        );

    /// <summary>
    /// Points of a doubt in a gallery: each of its people has the chance to look alike, so ten times as many take ten points more.
    /// </summary>
    /// <param name="people">In the gallery.</param>
    public double DoubtAmong(long people) => Points.OfChances(people) + Points.OfChances(1 / FalseDoubts);

    /// <summary>Points of the same person in a gallery.</summary>
    public double SameAmong(long people) => Points.OfChances(people) + Points.OfChances(1 / FalseSames);
}
