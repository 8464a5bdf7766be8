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

    /// <summary>What camera and scanner give of somebody who comes.</summary>
    public static DrawnPerson Draw(int person) =>
        new(
            InventedFace.Of(FirstFace + (ulong)person),
            Fingers.ToDictionary(
                finger => finger,
                finger => InventedFinger.Of(FirstFinger + ((ulong)person * PartsOfAPerson) + (ulong)finger)
            )
        );

    /// <summary>What the counter keeps of pictures; a print that is too poor is left out.</summary>
    public IReadOnlyList<Capture> Captured(IEnumerable<(BodyPart Part, byte[] File)> pictures) =>
        [
            .. pictures
                .Select(one =>
                    costs.Take(one.Part == BodyPart.Face ? "face" : "extract", () => gate.Read(one.Part, one.File))
                )
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

    private static ulong Seed(long person, BodyPart finger) =>
        FirstFiller + ((ulong)person * PartsOfAPerson) + (ulong)finger;
}

/// <summary>Somebody of whom pictures can be taken.</summary>
internal sealed record DrawnPerson(InventedFace Face, IReadOnlyDictionary<BodyPart, InventedFinger> Fingers)
{
    /// <summary>One visit: the fingers, then the face.</summary>
    /// <param name="day">On another one everything that may differ does.</param>
    public IReadOnlyList<(BodyPart Part, byte[] File)> Pictures(int day, ImpressionQuality quality) =>
        [
            .. Fingers.Select(finger => (finger.Key, PngFile.Of(finger.Value.Impression(day, quality)))),
            (
                BodyPart.Face,
                JpegFile.Within(CaptureImage.LargestPortrait, Face.Portrait(day, PortraitConditions.ForCard)).Value
            ),
        ];
}
