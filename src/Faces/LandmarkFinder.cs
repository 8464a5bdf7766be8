using CanCuoc.Imaging;

namespace CanCuoc.Faces;

/// <summary>Finds the 68 places in a box; twice, the second time in the box turned upright by the first.</summary>
internal sealed class LandmarkFinder(ModelSession model)
{
    public FaceLandmarks Find(ColourImage picture, FaceBox box)
    {
        var first = At(picture, box.Centre, Math.Max(box.Width, box.Height), default);
        var eyes = first.RightEyeCentre - first.LeftEyeCentre;
        return eyes.Length > 0 ? At(picture, box.Centre, Math.Max(box.Width, box.Height), eyes) : first;
    }

    // the square around the centre, turned so that "level" lies level
    private FaceLandmarks At(ColourImage picture, Place centre, double side, Place level)
    {
        var size = model.Model.Width;
        var along = level.Length > 0 ? 1 / level.Length * level : new Place(1, 0);
        var (a, b) = (size / side * along.X, -size / side * along.Y);
        var middle = size / 2.0;
        var to = new Similarity(
            a,
            b,
            middle - (a * centre.X) + (b * centre.Y),
            middle - (b * centre.X) - (a * centre.Y)
        );
        var parts = model.Run(to.Cut(picture, size, size));
        var back = to.Inverse();
        return new FaceLandmarks(
            Enumerable
                .Range(0, FaceLandmarks.Count)
                .Select(at => back.Of(new Place(size * parts[2 * at], size * parts[(2 * at) + 1])))
        );
    }
}
