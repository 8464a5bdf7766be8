using CanCuoc.Imaging;

namespace CanCuoc.Faces;

/// <summary>A picture with one face, and what the rules measure of it.</summary>
public sealed class Portrait
{
    public Portrait(ColourImage picture, FaceLandmarks landmarks)
    {
        (Picture, Landmarks) = (picture, landmarks);
        var gray = picture.ToGray();
        Pose = HeadPose.Of(landmarks);
        Head = HeadShape.Of(landmarks);
        Tones = FaceTones.Of(gray, landmarks);
        Background = Background.Of(gray, landmarks);
        Sharpness = Faces.Sharpness.Of(picture, landmarks);
    }

    public ColourImage Picture { get; }

    public FaceLandmarks Landmarks { get; }

    public HeadPose Pose { get; }

    public HeadShape Head { get; }

    public FaceTones Tones { get; }

    public Background Background { get; }

    public double Sharpness { get; }

    /// <summary>How far the less open eye is open: the height of its lids to its width.</summary>
    public double EyeOpening => Math.Min(Opening(Landmarks.LeftEye), Opening(Landmarks.RightEye));

    /// <summary>The gap between the lips to the width of the mouth.</summary>
    public double MouthOpening
    {
        get
        {
            var mouth = Landmarks.Mouth;
            return (mouth[6] - mouth[2]).Length / Math.Max(1e-6, (mouth[4] - mouth[0]).Length);
        }
    }

    // corner, two of the upper lid, corner, two of the lower one backwards
    private static double Opening(ReadOnlySpan<Place> eye) =>
        ((eye[1] - eye[5]).Length + (eye[2] - eye[4]).Length) / Math.Max(1e-6, 2 * (eye[3] - eye[0]).Length);
}
