using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Program;

/// <summary>
/// Draws pairs of invented people to measure examiners by: two captures of one, or of two whose fingers are of one class. Points are drawn
/// alike for both, or they would tell which it is.
/// </summary>
/// <param name="withFaces">Drawn portraits, which stand out among photographs: for a demonstration, where all are drawn.</param>
internal sealed class InventedPairs(bool withFaces)
{
    private const int Fingers = 10;
    private const int Fewest = 2;
    private const int Most = 4;

    /// <summary>A pair; the same for the same seed. Each finger takes about a third of a second to grow.</summary>
    public InventedPair Draw(int seed, bool isSame)
    {
        var random = new Random(seed);
        var (one, other) = (Person(random), Person(random));
        if (isSame)
            other = one;
        BodyPart[] fingers =
        [
            .. random
                .GetItems([.. Enumerable.Range(1, Fingers)], Fingers)
                .Distinct()
                .Take(random.Next(Fewest, Most + 1))
                .Order()
                .Select(place => (BodyPart)place),
        ];
        var prints = fingers.Select(finger => Prints(finger, one, other)).ToArray();
        return new InventedPair(
            [.. Face(one, number: 1), .. prints.Select(print => print.Left)],
            [.. Face(other, number: 2), .. prints.Select(print => print.Right)],
            isSame,
            withFaces ? Points(random) : null,
            [.. fingers.Select(finger => new FingerLikeness(finger, Points(random)))]
        );
    }

    private static ulong Person(Random random) => (ulong)random.NextInt64();

    // As the candidates of a search are: the least that makes a doubt, and twice as much.
    private static double Points(Random random) => Math.Round(30 + (30 * random.NextDouble()), 1);

    private IEnumerable<CaptureImage> Face(ulong person, int number)
    {
        if (!withFaces)
            yield break;
        var portrait = InventedFace.Of(person).Portrait(number, new PortraitConditions { Freedom = 0.3 });
        yield return Read(BodyPart.Face, JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value);
    }

    private static (CaptureImage Left, CaptureImage Right) Prints(BodyPart finger, ulong one, ulong other)
    {
        var left = InventedFinger.Of(one + (ulong)finger);
        var right = one == other ? left : InventedFinger.Of(other + (ulong)finger, left.Class);
        return (Read(finger, PngFile.Of(left.Impression(1))), Read(finger, PngFile.Of(right.Impression(2))));
    }

    private static CaptureImage Read(BodyPart part, byte[] file) => CaptureImage.Read(part, file).Value;
}
