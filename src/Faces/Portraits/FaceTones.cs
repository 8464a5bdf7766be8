using CanCuoc.Matching;

namespace CanCuoc.Faces;

/// <summary>What the gray values of a face say of light and focus. All parts are measured where skin is: between brows and mouth, within the jaw.</summary>
/// <param name="Mean">0 to 255.</param>
/// <param name="LeftLess">How much darker the left half (of the picture) is than the right, −1 to 1, of their sum.</param>
/// <param name="Levels">How many gray values at least one pixel in 2,000 has.</param>
/// <param name="Clipped">The part of pixels that are black or white.</param>
public readonly record struct FaceTones(double Mean, double LeftLess, int Levels, double Clipped)
{
    private const byte Black = 3;
    private const byte White = 252;
    private const int CountedFrom = 2_000;

    public static FaceTones Of(GrayImage picture, FaceLandmarks face)
    {
        var counts = new int[256];
        var (left, right) = ((Sum: 0L, Count: 1L), (Sum: 0L, Count: 1L));
        var (from, to) = Rows(picture, face);
        var outer = HeadShape.Of(face);
        var (first, last) = (Inside(outer.Left, picture.Width), Inside(outer.Right, picture.Width));
        for (var y = from; y < to; y++)
        for (var x = first; x < last; x++)
        {
            var value = picture[x, y];
            counts[value]++;
            if (x < face.NoseTip.X)
                left = (left.Sum + value, left.Count + 1);
            else
                right = (right.Sum + value, right.Count + 1);
        }
        var pixels = Math.Max(1, left.Count + right.Count - 2);
        var (leftMean, rightMean) = ((double)left.Sum / left.Count, (double)right.Sum / right.Count);
        return new FaceTones(
            (double)(left.Sum + right.Sum) / pixels,
            (rightMean - leftMean) / Math.Max(1, rightMean + leftMean),
            counts.Count(count => count > 0 && count * (long)CountedFrom >= pixels),
            (double)(counts[..(Black + 1)].Sum() + counts[White..].Sum()) / pixels
        );
    }

    private static (int From, int To) Rows(GrayImage picture, FaceLandmarks face)
    {
        var from = Inside(Math.Min(face.LeftEyeCentre.Y, face.RightEyeCentre.Y), picture.Height);
        return (from, Math.Max(from, Inside(face.MouthCentre.Y, picture.Height)));
    }

    private static int Inside(double place, int size) => Math.Clamp((int)Math.Round(place), 0, size);
}
