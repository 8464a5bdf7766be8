namespace CanCuoc.Invented.Prints;

/// <summary>The five classes of Henry, whorls divided once more; a loop is named by the side its ridges leave to, as printed.</summary>
public enum PrintClass
{
    Arch,
    TentedArch,
    LeftLoop,
    RightLoop,
    Whorl,
    DoubleLoop,
}

/// <summary>How often the classes are found.</summary>
internal static class PrintClassFrequencies
{
    // Wilson, Candela and Watson 1994: 3.7, 2.9, 33.8, 31.7 and 27.9 %; a sixth of the whorls taken as double loops.
    private static readonly double[] Population = [3.7, 2.9, 33.8, 31.7, 23.3, 4.6];

    public static PrintClass Draw(SeededChance chance) => (PrintClass)chance.Weighted(Population);

    /// <summary>
    /// One finger of a hand. Nearly all loops open to the little finger, most of the others are on the index finger; whorls
    /// are commonest on thumb, index and ring finger (Cummins and Midlo 1943). A person has many whorls, or few.
    /// </summary>
    /// <param name="finger">0 thumb to 4 little finger.</param>
    /// <param name="rightHand">On the right hand the little finger's side is the right of the print.</param>
    /// <param name="whorls">The person's tendency, 0 to 1.</param>
    public static PrintClass Draw(SeededChance chance, int finger, bool rightHand, double whorls)
    {
        double[] whorlShare = [0.38, 0.33, 0.19, 0.43, 0.14];
        double[] archShare = [0.03, 0.12, 0.08, 0.02, 0.01];
        double[] radialShare = [0.01, 0.25, 0.03, 0.02, 0.01];
        var whorl = Math.Clamp(whorlShare[finger] * whorls * 2, 0, 0.95);
        var arch = archShare[finger] * (1 - whorls) * 2;
        var loop = Math.Max(0, 1 - whorl - arch);
        var (left, right) = rightHand
            ? (radialShare[finger], 1 - radialShare[finger])
            : (1 - radialShare[finger], radialShare[finger]);
        return (PrintClass)
            chance.Weighted([arch * 0.56, arch * 0.44, loop * left, loop * right, whorl * 0.83, whorl * 0.17]);
    }
}
