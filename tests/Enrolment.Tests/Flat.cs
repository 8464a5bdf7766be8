using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Prints;

namespace CanCuoc.Enrolment.Tests;

/// <summary>Prints and slaps of invented people by the algorithm that the program has, without a slap being cut.</summary>
internal static class Flat
{
    private static readonly InventedFinger[] Grown =
    [
        .. Enumerable.Range(61, 4).Select(seed => InventedFinger.Of((ulong)seed)),
    ];

    /// <summary>A slap in which no finger can be made out.</summary>
    public static SlapCapture Unreadable { get; } =
        new(Slap.TwoThumbs, [new(BodyPart.LeftThumb, ReadOnlyMemory<byte>.Empty, 5, [], Print: null)]);

    /// <summary>Captures take any face, and prints for what they are.</summary>
    public static Algorithms Algorithms { get; } =
        new([new PrintAlgorithm(), .. Pictures.Algorithms.Of(BodyKind.Face)]);

    /// <summary>A print of a thumb.</summary>
    /// <param name="of">Which invented finger it is, 0 to 3.</param>
    /// <param name="day">Another day, another impression.</param>
    public static Capture Print(BodyPart thumb, int of, int day) =>
        new CaptureGate(Algorithms).Read(thumb, PngFile.Of(Grown[of].Impression(day, ImpressionQuality.Good))).Value;

    /// <summary>The slap of two thumbs, or of the right one alone.</summary>
    public static SlapCapture Thumbs(int right, int? left = null)
    {
        var prints = new List<Capture>();
        if (left is { } of)
            prints.Add(Print(BodyPart.LeftThumb, of, day: 2));
        prints.Add(Print(BodyPart.RightThumb, right, day: 2));
        return new(
            Slap.TwoThumbs,
            [.. prints.Select(print => new FlatFinger(print.Part, print.Image.Bytes, 80, [], print))]
        );
    }
}
