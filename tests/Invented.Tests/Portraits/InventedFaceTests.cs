using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;

namespace CanCuoc.Invented.Tests.Portraits;

public sealed class InventedFaceTests
{
    private static readonly PortraitConditions Small = new() { Width = 180, Height = 240 };

    [Fact]
    public void Portrait_OfSameSeedAndNumber_IsTheSame()
    {
        var first = InventedFace.Of(5).Portrait(2, Small);
        var again = InventedFace.Of(5).Portrait(2, Small);

        again.Pixels.SequenceEqual(first.Pixels).ShouldBeTrue();
    }

    [Fact]
    public void Portrait_OfAnotherNumber_Differs()
    {
        var face = InventedFace.Of(5);

        face.Portrait(1, Small).Pixels.SequenceEqual(face.Portrait(2, Small).Pixels).ShouldBeFalse();
    }

    // A recogniser is told apart by more than this, but what stays must stay: the same eyes, brows, nose and mouth.
    [Fact]
    public void Portrait_OfSamePerson_IsMoreAlikeThanOfAnother()
    {
        const int People = 24;
        var calm = Small with { Freedom = 0.25 };
        var first = Enumerable
            .Range(0, People)
            .Select(i => Middle(InventedFace.Of((ulong)i).Portrait(0, calm)))
            .ToArray();
        var second = Enumerable
            .Range(0, People)
            .Select(i => Middle(InventedFace.Of((ulong)i).Portrait(1, calm)))
            .ToArray();

        var found = Enumerable
            .Range(0, People)
            .Count(i => Enumerable.Range(0, People).MinBy(j => Apart(first[i], second[j])) == i);
        found.ShouldBeGreaterThan(People / 3);
    }

    [Fact]
    public void Portrait_ForACard_StandsUprightBeforeAPlainLightGround()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var portrait = InventedFace.Of(seed).Portrait(0, PortraitConditions.ForCard);

            (portrait.Width, portrait.Height).ShouldBe((480, 640));
            Luma(portrait, 10, 10).ShouldBeGreaterThan(190);
            Math.Abs(Luma(portrait, 10, 10) - Luma(portrait, 469, 10)).ShouldBeLessThan(8);
            var (cheek, iris) = (Luma(portrait, 240, 345), Darkest(portrait, 160, 225, 270, 312));
            (cheek - iris).ShouldBeGreaterThan(60);
            Math.Abs(iris - Darkest(portrait, 255, 320, 270, 312)).ShouldBeLessThan(25);
        }
    }

    private static int Luma(ColourImage picture, int x, int y)
    {
        var (red, green, blue) = picture[x, y];
        return (red + (2 * green) + blue) / 4;
    }

    private static int Darkest(ColourImage picture, int left, int right, int top, int bottom) =>
        Enumerable
            .Range(top, bottom - top)
            .SelectMany(y => Enumerable.Range(left, right - left).Select(x => Luma(picture, x, y)))
            .Min();

    // The face without hair and clothes, its own mean taken off.
    private static double[] Middle(ColourImage picture)
    {
        double[] gray =
        [
            .. Enumerable
                .Range(85, 95)
                .SelectMany(y => Enumerable.Range(45, 90).Select(x => (double)Luma(picture, x, y))),
        ];
        var mean = gray.Average();
        return [.. gray.Select(value => value - mean)];
    }

    private static double Apart(double[] one, double[] other) => one.Zip(other, (a, b) => (a - b) * (a - b)).Sum();
}
