namespace CanCuoc.Biometrics;

/// <summary>What a flat finger is beside the rolled prints of the same person.</summary>
public enum FlatFinding
{
    /// <summary>It is the finger that it is given for.</summary>
    Agrees,

    /// <summary>There is no rolled print of it: its own print is kept.</summary>
    Alone,

    /// <summary>Too little is seen to say whose it is.</summary>
    Unclear,

    /// <summary>It is another finger of the person.</summary>
    Exchanged,

    /// <summary>It is clear, and none of the person's fingers.</summary>
    Differs,
}

/// <summary>The rule of <see cref="FlatFinding"/>; how often it is wrong: <c>bench slaps</c>, docs/matching.md.</summary>
public static class FlatFindings
{
    /// <summary>Points; one pair of different fingers in 10,000 reaches them, and nine others of a person one time in 1,000.</summary>
    public const double Same = 40;

    /// <summary>Points; of one finger, worn, one pair in fifty stays below, of two fingers nine in ten.</summary>
    public const double Different = 20;

    /// <summary>Quality of a flat finger from which no likeness at all means another finger.</summary>
    public const int Clear = 30;

    /// <summary>What the flat finger given for one is, and which finger it shows, where that is known.</summary>
    /// <param name="points">By rolled finger, how alike the flat one is to it.</param>
    public static (FlatFinding Finding, BodyPart? Shown) Of(
        BodyPart given,
        int quality,
        IReadOnlyDictionary<BodyPart, double> points
    )
    {
        if (points.TryGetValue(given, out var own) && own >= Same)
            return (FlatFinding.Agrees, given);
        var (other, best) = points
            .Where(pair => pair.Key != given)
            .OrderByDescending(pair => pair.Value)
            .FirstOrDefault();
        if (best >= Same)
            return (FlatFinding.Exchanged, other);
        if (!points.ContainsKey(given))
            return (FlatFinding.Alone, null);
        return (own < Different && quality >= Clear ? FlatFinding.Differs : FlatFinding.Unclear, null);
    }
}
