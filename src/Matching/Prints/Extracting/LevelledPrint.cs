using System.Numerics.Tensors;

namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>A print with light and contrast made even: around every place a mean of nought and a deviation of one.</summary>
/// <param name="Contrast">The deviation there was around each place, gray levels.</param>
internal sealed record LevelledPrint(Plane Picture, Plane Contrast)
{
    // Two to three ridges each way.
    private const int Reach = 12;

    // Gray levels; less is the noise of a clean glass.
    private const float LeastDeviation = 4;

    // Deviations: a blot shall not drown the ridges beside it.
    private const float Furthest = 1.5f;

    // Of the pixels around a place, so that a sum over them says something.
    private const float LeastShare = 0.05f;

    public static LevelledPrint Of(GrayImage image)
    {
        var picture = new Plane(image.Width, image.Height);
        TensorPrimitives.ConvertTruncating<byte, float>(image.Pixels, picture.Values);
        var captured = BlankArea.Captured(image);
        var share = captured is null ? null : Share(captured);
        Cut(picture, captured);
        var mean = Mean(picture, share);
        TensorPrimitives.Subtract(picture.Values, mean.Values, picture.Values);
        Cut(picture, captured);
        TensorPrimitives.Multiply(picture.Values, picture.Values, mean.Values);
        var contrast = Mean(mean, share);
        TensorPrimitives.Max(contrast.Values, 0, contrast.Values);
        TensorPrimitives.Sqrt<float>(contrast.Values, contrast.Values);
        TensorPrimitives.Max(contrast.Values, LeastDeviation, mean.Values);
        TensorPrimitives.Divide(picture.Values, mean.Values, picture.Values);
        TensorPrimitives.Max(picture.Values, -Furthest, picture.Values);
        TensorPrimitives.Min(picture.Values, Furthest, picture.Values);
        return new(picture, contrast);
    }

    private static Plane Share(Plane captured)
    {
        var share = Smoothing.Squares(captured, Reach);
        TensorPrimitives.Max(share.Values, LeastShare, share.Values);
        return share;
    }

    private static void Cut(Plane plane, Plane? captured)
    {
        if (captured is not null)
            TensorPrimitives.Multiply(plane.Values, captured.Values, plane.Values);
    }

    // Over what was captured alone.
    private static Plane Mean(Plane plane, Plane? share)
    {
        var mean = Smoothing.Squares(plane, Reach);
        if (share is not null)
            TensorPrimitives.Divide(mean.Values, share.Values, mean.Values);
        return mean;
    }
}
