using System.Buffers.Binary;
using CanCuoc.Biometrics;
using CanCuoc.Chip.Lds;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// The two prints that go on a chip, out of those that were enrolled: index fingers first, which people lay on a reader most surely, then
/// those beside them. They are written as they were captured, 8-bit grey PNG of 500 pixels an inch; an image of another kind is passed over.
/// </summary>
internal static class EnrolledFingers
{
    private const int Most = 2;

    /// <summary>Two of them, with their headers, still fit in the longest file that readers take.</summary>
    private const int LargestImage = 120 * 1024;

    // ISO/IEC 15948 §11.2.2: width and height, then 8 bits a sample of grey
    private const int WidthAt = 16;
    private const int HeightAt = 20;
    private const int DepthAt = 24;
    private static readonly byte[] GreyOfEightBits = [8, 0];

    private static readonly BodyPart[] Preferred =
    [
        BodyPart.RightIndex,
        BodyPart.LeftIndex,
        BodyPart.RightMiddle,
        BodyPart.LeftMiddle,
        BodyPart.RightRing,
        BodyPart.LeftRing,
        BodyPart.RightThumb,
        BodyPart.LeftThumb,
        BodyPart.RightLittle,
        BodyPart.LeftLittle,
    ];

    /// <summary>None where none were enrolled that a chip can hold.</summary>
    public static async Task<IReadOnlyList<FingerImage>> OpenAsync(
        Act act,
        Captures captures,
        SubjectId subject,
        CancellationToken cancellation
    )
    {
        var kept = await Captures.PartsAsync(act, subject, cancellation);
        var fingers = new List<FingerImage>(Most);
        foreach (var part in Preferred.Where(kept.Contains))
        {
            if (fingers.Count == Most)
                break;
            var file = await captures.OpenAsync(act, subject, part, cancellation);
            if (file is not null && Fitting(part, file) is { } finger)
                fingers.Add(finger);
        }
        return fingers;
    }

    private static FingerImage? Fitting(BodyPart part, byte[] file)
    {
        var (width, height) = (Number(file, WidthAt), Number(file, HeightAt));
        return
            file.Length <= LargestImage
            && file.AsSpan(DepthAt).StartsWith(GreyOfEightBits)
            && width <= ushort.MaxValue
            && height <= ushort.MaxValue
            ? new FingerImage((FingerPosition)part, FingerImageFormat.Png, width, height, file)
            : null;
    }

    private static int Number(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadInt32BigEndian(file[at..]);
}
