using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>
/// People in a gallery. Those who are looked for and those who come are drawn and go through the counter's gate; all others are templates
/// made without a picture.
/// </summary>
internal sealed class IdentifiedPeople(Algorithms algorithms, StepCosts costs)
{
    private const ulong FirstFinger = 3_000_000_000;
    private const ulong FirstFace = 4_000_000_000;
    private const ulong FirstFiller = 5_000_000_000;
    private const ulong PartsOfAPerson = 16;

    private readonly CaptureGate gate = new(algorithms);
    private readonly string faces = algorithms.Of(BodyKind.Face).First().Name;
    private readonly string prints = algorithms.Of(BodyKind.Finger).First().Name;

    /// <summary>The fingers by which everybody is searched.</summary>
    public static IReadOnlyList<BodyPart> Fingers { get; } = [BodyPart.RightIndex, BodyPart.LeftIndex];

    /// <summary>What the counter keeps of somebody who comes; a print that is too poor is left out.</summary>
    /// <param name="face">Whose, which need not be the fingers'.</param>
    /// <param name="day">On another one everything that may differ does.</param>
    public IReadOnlyList<Capture> Captured(int person, int face, int day, ImpressionQuality quality) =>
        [
            .. Fingers
                .Select(finger => (finger, File: PngFile.Of(Finger(person, finger).Impression(day, quality))))
                .Select(one => costs.Take("extract", () => gate.Read(one.finger, one.File)))
                .Append(costs.Take("face", () => gate.Read(BodyPart.Face, Portrait(face, day))))
                .Where(read => read.Refusal is null)
                .Select(read => read.Value),
        ];

    /// <summary>The templates of somebody who was never at a counter.</summary>
    public IEnumerable<(SubjectId, BodyTemplate)> Filler(long person)
    {
        var subject = new SubjectId(person);
        yield return (subject, new(BodyPart.Face, faces, DrawnFaces.Filler((int)person)));
        foreach (var finger in Fingers)
            yield return (subject, new(finger, prints, StoredTemplate.Write(FillerTemplate.Of(Seed(person, finger)))));
    }

    private static InventedFinger Finger(int person, BodyPart finger) =>
        InventedFinger.Of(FirstFinger + ((ulong)person * PartsOfAPerson) + (ulong)finger);

    private static ulong Seed(long person, BodyPart finger) =>
        FirstFiller + ((ulong)person * PartsOfAPerson) + (ulong)finger;

    private static byte[] Portrait(int face, int day)
    {
        var portrait = InventedFace.Of(FirstFace + (ulong)face).Portrait(day, PortraitConditions.ForCard);
        return JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value;
    }
}
