using CanCuoc.Matching;

namespace CanCuoc.Faces;

/// <summary>What is beside the head, above the chin, half a head's width away from it at most: its mean gray and how uneven it is.</summary>
/// <param name="Spread">Standard deviation of the gray values, smoothed over four pixels.</param>
/// <param name="IsSeen">Whether there is enough of it to judge.</param>
public readonly record struct Background(double Mean, double Spread, bool IsSeen)
{
    private const int Step = 4;
    private const int FewestSamples = 24;

    /// <summary>Hair and ears beside the jaw, in widths of the head.</summary>
    private const double HairPart = 0.22;

    public static Background Of(GrayImage picture, FaceLandmarks face)
    {
        var head = HeadShape.Of(face);
        var (left, right) = (head.Left - (HairPart * head.Width), head.Right + (HairPart * head.Width));
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var y = 0; y + Step <= Math.Min(picture.Height, head.Bottom - (0.1 * head.Length)); y += Step)
        for (var x = 0; x + Step <= picture.Width; x += Step)
        {
            if (x + Step > left && x < right)
                continue;
            var value = Mean4(picture, x, y);
            (sum, squares, count) = (sum + value, squares + (value * value), count + 1);
        }
        if (count < FewestSamples)
            return default;
        var mean = sum / count;
        return new Background(mean, Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))), IsSeen: true);
    }

    private static double Mean4(GrayImage picture, int x, int y)
    {
        var sum = 0;
        for (var row = y; row < y + Step; row++)
            foreach (var pixel in picture.Row(row).Slice(x, Step))
                sum += pixel;
        return sum / (double)(Step * Step);
    }
}
