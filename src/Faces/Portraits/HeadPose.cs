namespace CanCuoc.Faces;

/// <summary>
/// How a head is turned, degrees, from its 68 places: yaw positive to the right of the picture, pitch positive down, roll positive
/// clockwise. Roll is as exact as the eyes are placed (about 1°); yaw and pitch come from how far the tip of the nose stands off the axis of
/// the face, and a person's own nose is worth 5° of either.
/// </summary>
public readonly record struct HeadPose(double Yaw, double Pitch, double Roll)
{
    /// <summary>How far the tip of the nose stands before the eyes, in distances between the eyes.</summary>
    private const double NoseDepth = 0.55;

    /// <summary>The tip of the nose between eyes and mouth, 0 to 1, of a level head.</summary>
    private const double LevelNose = 0.58;

    public static HeadPose Of(FaceLandmarks face)
    {
        var across = face.RightEyeCentre - face.LeftEyeCentre;
        var distance = Math.Max(across.Length, 1e-6);
        var (along, down) = (1 / distance * across, new Place(-across.Y / distance, across.X / distance));
        // off the line from between the eyes to the middle of the mouth
        var (nose, mouth) = (face.NoseTip - face.EyesCentre, face.MouthCentre - face.EyesCentre);
        var height = Math.Max(Dot(mouth, down), 1e-6);
        var part = Dot(nose, down) / height;
        var aside = Dot(nose, along) - (part * Dot(mouth, along));
        return new HeadPose(
            Degrees(Math.Asin(Math.Clamp(aside / distance / NoseDepth, -1, 1))),
            Degrees(Math.Asin(Math.Clamp((part - LevelNose) * height / distance / NoseDepth, -1, 1))),
            Degrees(Math.Atan2(across.Y, across.X))
        );
    }

    private static double Dot(Place one, Place other) => (one.X * other.X) + (one.Y * other.Y);

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
