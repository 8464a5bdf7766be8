using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Program.Tests;

/// <summary>Somebody who comes to the counter: a face, and hands unless all fingers are bandaged.</summary>
internal sealed record Comer(InventedFace Face, InventedHands? Hands)
{
    private static readonly BodyPart[] Fingers = [.. Enum.GetValues<BodyPart>().Where(part => part != BodyPart.Face)];

    /// <summary>The files of one visit, by the names of their fields.</summary>
    /// <param name="day">On another one everything that may differ does.</param>
    public IReadOnlyList<(string, byte[])> Pictures(int day)
    {
        var portrait = JpegFile
            .Within(CaptureImage.LargestPortrait, Face.Portrait(day, PortraitConditions.ForCard))
            .Value;
        return
        [
            (nameof(BodyPart.Face), portrait),
            .. Hands is null
                ? []
                : Fingers.Select(finger =>
                    ($"{finger}", PngFile.Of(Hands[(int)finger].Impression(day, ImpressionQuality.Good)))
                ),
        ];
    }

    public IReadOnlyList<(string, string)> Absent =>
        Hands is null ? [.. Fingers.Select(finger => ($"absent-{finger}", nameof(Absence.Bandaged)))] : [];
}
