using System.Runtime.InteropServices;
using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Bench;

/// <summary>
/// People to be found: their prints go through pictures, those of all others in the gallery are templates made without. Faces are codes
/// drawn as those of the shipped model spread: a part that all share, a part of each, and what changes from picture to picture.
/// </summary>
internal sealed class IdentifiedPeople
{
    // Of a code's squared length: what all faces of the model share, and the numbers in which they differ. So two people score 0.40 of the
    // highest on average, one pair in ten 0.54 and one in a million about 0.87 (the model's: 0.54 and 0.84).
    private const double Common = 0.4;
    private const int Freedom = 33;

    // Of a face's own part: two pictures of one person score 0.96.
    private const double Own = 0.965;

    private const ulong FirstFinger = 3_000_000_000;
    private const ulong FirstFiller = 5_000_000_000;

    private readonly double[] common = Unit(Draw(new Random(5), FaceCode.Length));

    /// <summary>The fingers of the first pass.</summary>
    public static IReadOnlyList<BodyPart> Fingers { get; } = [BodyPart.RightIndex, BodyPart.LeftIndex];

    /// <summary>By an impression of the quality given; null when its ridges are too poor for a template.</summary>
    public static PrintTemplate? Print(int person, BodyPart finger, int impression, ImpressionQuality quality)
    {
        var drawn = InventedFinger
            .Of(FirstFinger + ((ulong)person * 16) + (ulong)finger)
            .Impression(impression, quality);
        return PrintExtraction.Run(drawn).IsRefused(out _, out var extraction) ? null : extraction.Template;
    }

    public static PrintTemplate Filler(long person, BodyPart finger) =>
        FillerTemplate.Of(FirstFiller + ((ulong)person * 16) + (ulong)finger);

    /// <summary>128 signed bytes.</summary>
    public byte[] Face(long person, int picture)
    {
        var own = Unit(Draw(new Random(Seed(person, 0)), Freedom));
        var other = Unit(Draw(new Random(Seed(person, picture + 1)), Freedom));
        var code = new double[FaceCode.Length];
        for (var at = 0; at < code.Length; at++)
        {
            var individual = at < Freedom ? (Own * own[at]) + (Math.Sqrt(1 - (Own * Own)) * other[at]) : 0;
            code[at] = (Math.Sqrt(Common) * common[at]) + (Math.Sqrt(1 - Common) * individual);
        }
        sbyte[] bytes =
        [
            .. Unit(code).Select(value => (sbyte)Math.Clamp(Math.Round(value * FaceCode.Radius), -127, 127)),
        ];
        return MemoryMarshal.AsBytes(bytes.AsSpan()).ToArray();
    }

    private static int Seed(long person, int picture) => (int)((person * 1_000_003) + (picture * 7_919));

    private static double[] Draw(Random chance, int length)
    {
        var drawn = new double[length];
        for (var at = 0; at < length; at++)
            drawn[at] = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        return drawn;
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => value * value));
        return [.. vector.Select(value => value / length)];
    }
}
