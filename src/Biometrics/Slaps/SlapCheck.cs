using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>Compares each flat finger of a slap with every rolled print of the same person: ten with ten take some milliseconds.</summary>
public sealed class SlapCheck(Templates templates)
{
    /// <summary>Compares within the act that keeps what comes of it.</summary>
    /// <param name="rolled">The fingers whose kept prints are to be believed.</param>
    public async Task<Outcome<IReadOnlyList<CheckedSlap>>> RunAsync(
        Session session,
        SubjectId subject,
        IReadOnlyCollection<BodyPart> rolled,
        IReadOnlyList<SlapCapture> slaps,
        CancellationToken cancellation
    )
    {
        var inForce = await templates.Algorithms.InForceAsync(session, BodyKind.Finger, cancellation);
        if (inForce.IsRefused(out var refusal, out var algorithm))
            return refusal;
        var kept = await templates.OfAsync(session, subject, algorithm.Name, cancellation);
        var prints = kept.Where(template => rolled.Contains(template.Part))
            .ToDictionary(template => template.Part, Prepared);
        return slaps
            .Select(slap => new CheckedSlap(
                slap.Slap,
                [.. slap.Fingers.Select(finger => Check(finger, prints, algorithm))]
            ))
            .ToArray();
    }

    private static CheckedFinger Check(
        FlatFinger finger,
        Dictionary<BodyPart, PreparedPrint> rolled,
        TemplateAlgorithm algorithm
    )
    {
        if (finger.Print is not { } print)
            return new CheckedFinger(finger, FlatFinding.Unclear, Shown: null, Points: null);
        var flat = Prepared(print.Templates.First(template => template.Algorithm == algorithm.Name));
        var points = rolled.ToDictionary(
            pair => pair.Key,
            pair => (double)PrintComparison.Run(flat, pair.Value).Points
        );
        var (finding, shown) = FlatFindings.Of(finger.Part, finger.Quality, points);
        return new CheckedFinger(finger, finding, shown, points.TryGetValue(finger.Part, out var own) ? own : null);
    }

    private static PreparedPrint Prepared(BodyTemplate template) =>
        new(StoredTemplate.Read(template.Content.Span).Value);
}
