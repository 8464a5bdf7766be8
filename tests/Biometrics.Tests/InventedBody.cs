using System.Collections.Concurrent;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Biometrics.Tests;

/// <summary>Somebody who was invented, as captured on one day; what a seed gives is drawn once a run.</summary>
/// <param name="Face">Seed of the face; null for none.</param>
/// <param name="Hands">Seed of the fingers; null for none.</param>
/// <param name="Day">Another day: another portrait, other impressions.</param>
internal sealed record InventedBody(ulong? Face, ulong? Hands, int Day = 1)
{
    /// <summary>The fingers that are captured; the others count as missing.</summary>
    public static readonly BodyPart[] Fingers =
    [
        BodyPart.RightThumb,
        BodyPart.RightIndex,
        BodyPart.LeftThumb,
        BodyPart.LeftIndex,
    ];

    private static readonly ConcurrentDictionary<(ulong Seed, BodyPart Part, int Day), byte[]> Drawn = new();
    private static readonly ConcurrentDictionary<ulong, InventedHands> Grown = new();

    /// <summary>Right fingers given for left ones.</summary>
    public bool HandsAreSwapped { get; init; }

    public IEnumerable<(BodyPart Part, byte[] File)> Files()
    {
        if (Face is { } face)
            yield return (BodyPart.Face, Portrait(face, Day));
        if (Hands is not { } hands)
            yield break;
        foreach (var finger in Fingers)
            yield return (HandsAreSwapped ? Other(finger) : finger, Print(hands, finger, Day));
    }

    /// <summary>A PNG.</summary>
    public static byte[] Print(ulong seed, BodyPart finger, int day) =>
        Drawn.GetOrAdd(
            (seed, finger, day),
            key =>
                PngFile.Of(Grown.GetOrAdd(seed, InventedHands.Of)[(int)finger].Impression(day, ImpressionQuality.Good))
        );

    /// <summary>A JPEG that fits the chip.</summary>
    public static byte[] Portrait(ulong seed, int day) =>
        Drawn.GetOrAdd(
            (seed, BodyPart.Face, day),
            key =>
                JpegFile
                    .Within(
                        CaptureImage.LargestPortrait,
                        InventedFace.Of(seed).Portrait(day, PortraitConditions.ForCard)
                    )
                    .Value
        );

    private static BodyPart Other(BodyPart finger) => finger <= BodyPart.RightLittle ? finger + 5 : finger - 5;
}
