using CanCuoc.Imaging;
using CanCuoc.Matching;

namespace CanCuoc.Faces;

/// <summary>
/// How sharp a face is: the standard deviation of the Laplacian over eyes, nose and mouth, of the face brought to 90 pixels between the eyes
/// and to a contrast of its own. A face drawn up from 30 pixels is not sharp, whatever its size.
/// </summary>
public static class Sharpness
{
    private const double EyeDistance = 90;
    private const int Width = 160;
    private const int Height = 180;

    public static double Of(ColourImage picture, FaceLandmarks face)
    {
        Place[] wanted = [new((Width - EyeDistance) / 2, 50), new((Width + EyeDistance) / 2, 50)];
        var to = Similarity.Between([face.LeftEyeCentre, face.RightEyeCentre], wanted);
        var gray = to.Cut(picture, Width, Height).ToGray();
        return Deviation(gray);
    }

    private static double Deviation(GrayImage gray)
    {
        var (sum, squares, edges) = (0.0, 0.0, 0.0);
        for (var y = 1; y < gray.Height - 1; y++)
        for (var x = 1; x < gray.Width - 1; x++)
        {
            var value = gray[x, y];
            var around = gray[x - 1, y] + gray[x + 1, y] + gray[x, y - 1] + gray[x, y + 1] - (4 * value);
            (sum, squares, edges) = (sum + value, squares + (value * value), edges + (around * around));
        }
        var count = (gray.Width - 2) * (gray.Height - 2);
        var contrast = Math.Sqrt(Math.Max(1, (squares / count) - (sum / count * sum / count)));
        return 100 * Math.Sqrt(edges / count) / contrast;
    }
}
