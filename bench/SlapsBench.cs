using System.Collections.Concurrent;
using CanCuoc.Bench.Accuracy;
using CanCuoc.Biometrics;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Bench;

/// <summary>
/// Slaps of invented people in each quality beside their rolled prints, and beside rolled prints that are not theirs: the rule of
/// <see cref="FlatFindings"/> finger by finger.
/// </summary>
internal sealed class SlapsBench(int people, Results results)
{
    private const ulong FirstSeed = 90_000;

    private readonly PreparedPrint?[][] rolled = new PreparedPrint?[people][];
    private readonly ConcurrentBag<(
        ImpressionQuality Quality,
        int Person,
        BodyPart Finger,
        PreparedPrint? Print,
        int Score
    )> flat = [];
    private readonly ConcurrentBag<(ImpressionQuality Quality, string Code)> refused = [];

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        new SlapsBench(Math.Max(2, options.Invented), results).Run();
        return Task.FromResult(results);
    }

    private void Run()
    {
        Parallel.For(
            0,
            people,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            person => Take(person, InventedHands.Of(FirstSeed + (ulong)person))
        );
        foreach (var quality in Enum.GetValues<ImpressionQuality>())
        {
            var name = $"{quality}".ToLowerInvariant();
            results.Add(
                $"{name}.notCut",
                refused.Count(one => one.Quality == quality),
                $"of {3 * people} slaps not cut"
            );
            Shares(
                $"{name}.own",
                quality,
                (person, _) => Named(rolled[person], part => part),
                "the person's own prints"
            );
            Shares($"{name}.other", quality, (person, given) => Intruded(person, given), "one print another person's");
            Shares($"{name}.hands", quality, (person, _) => Named(rolled[person], OnTheOtherHand), "hands exchanged");
        }
    }

    private void Take(int person, InventedHands hands)
    {
        rolled[person] =
        [
            .. Enumerable
                .Range(1, 10)
                .Select(finger =>
                    PrintsOfSet.Extract(
                        hands[finger].Impression(1, ImpressionConditions.RolledFrom(ImpressionQuality.Fair))
                    )
                ),
        ];
        foreach (var quality in Enum.GetValues<ImpressionQuality>())
        foreach (var kind in Enum.GetValues<SlapKind>())
        {
            var slap = hands.Slap(kind, (int)quality, new SlapConditions { Quality = quality });
            if (SlapCutting.Cut(slap.Image, kind, []).IsRefused(out var refusal, out var cut))
                refused.Add((quality, refusal.Code));
            else
                foreach (var finger in cut.Fingers)
                    flat.Add(
                        (
                            quality,
                            person,
                            (BodyPart)finger.Position,
                            PrintsOfSet.Extract(finger.Image),
                            finger.Quality.Score
                        )
                    );
        }
    }

    private void Shares(
        string name,
        ImpressionQuality quality,
        Func<int, BodyPart, Dictionary<BodyPart, PreparedPrint>> prints,
        string beside
    )
    {
        var findings = flat.Where(one => one.Quality == quality)
            .Select(one => Find(one.Finger, one.Score, one.Print, prints(one.Person, one.Finger)))
            .ToArray();
        foreach (var finding in Enum.GetValues<FlatFinding>().Where(finding => finding != FlatFinding.Alone))
        {
            var share = 100.0 * findings.Count(one => one == finding) / findings.Length;
            results.Add($"{name}.{finding}", share, $"% of {findings.Length} flat fingers, beside {beside}");
        }
    }

    private static FlatFinding Find(
        BodyPart given,
        int score,
        PreparedPrint? print,
        Dictionary<BodyPart, PreparedPrint> prints
    ) =>
        print is null
            ? FlatFinding.Unclear
            : FlatFindings
                .Of(
                    given,
                    score,
                    prints.ToDictionary(one => one.Key, one => (double)PrintComparison.Run(print, one.Value).Points)
                )
                .Finding;

    private Dictionary<BodyPart, PreparedPrint> Intruded(int person, BodyPart given)
    {
        var prints = Named(rolled[person], part => part);
        if (rolled[(person + 1) % people][(int)given - 1] is { } intruder)
            prints[given] = intruder;
        return prints;
    }

    private static Dictionary<BodyPart, PreparedPrint> Named(PreparedPrint?[] prints, Func<BodyPart, BodyPart> named) =>
        prints
            .Index()
            .Where(print => print.Item is not null)
            .ToDictionary(print => named((BodyPart)(print.Index + 1)), print => print.Item!);

    private static BodyPart OnTheOtherHand(BodyPart finger) => finger <= BodyPart.RightLittle ? finger + 5 : finger - 5;
}
