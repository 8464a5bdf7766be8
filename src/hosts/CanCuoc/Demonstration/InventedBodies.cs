using CanCuoc.Biometrics;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>What a demonstration's galleries hold of people who were never at a counter: a face and the two fingers that everybody is searched by.</summary>
internal sealed class InventedBodies(Algorithms algorithms)
{
    // Away from the seeds of people who are drawn.
    private const ulong FirstFinger = 5_000_000_000;
    private const ulong FingersOfAPerson = 16;

    private static readonly BodyPart[] Fingers = [BodyPart.RightIndex, BodyPart.LeftIndex];

    private readonly string faces = algorithms.Of(BodyKind.Face).First().Name;
    private readonly string prints = algorithms.Of(BodyKind.Finger).First().Name;

    /// <summary>The same person has the same body each time.</summary>
    public IReadOnlyList<BodyTemplate> Of(PersonId person)
    {
        var finger = FirstFinger + ((ulong)person.Value * FingersOfAPerson);
        return
        [
            new(BodyPart.Face, faces, DrawnFaces.Filler((int)person.Value)),
            .. Fingers.Select(part => new BodyTemplate(
                part,
                prints,
                StoredTemplate.Write(FillerTemplate.Of(finger + (ulong)part))
            )),
        ];
    }
}
