using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>The least files that pass for captures; nobody's.</summary>
internal static class Pictures
{
    /// <summary>Stands in the portrait, to be looked for where it must not be.</summary>
    public static ReadOnlySpan<byte> FaceMark => "a face that nobody has"u8;

    /// <summary>They take any picture for one of somebody.</summary>
    public static Algorithms Algorithms { get; } = new(new AnyPicture(BodyKind.Face), new AnyPicture(BodyKind.Finger));

    public static IReadOnlyList<Capture> All { get; } = [.. Enum.GetValues<BodyPart>().Select(part => Of(part))];

    /// <summary>A capture of one part; a portrait with more filler is another portrait.</summary>
    public static Capture Of(BodyPart part, int filler = 0) =>
        new CaptureGate(Algorithms).Read(part, part == BodyPart.Face ? Jpeg(filler) : Png).Value;

    // 600 × 800: SOI, a baseline frame header, words, EOI.
    private static byte[] Jpeg(int filler) =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 3, 32, 2, 88, 1, 1, 0x11, 0, .. FaceMark, .. new byte[filler], 0xFF, 0xD9];

    // 256 × 256: signature, IHDR, IEND.
    private static byte[] Png =>
        [
            .. (ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            .. "IHDR"u8,
            .. (ReadOnlySpan<byte>)[0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            .. "IEND"u8,
            .. (ReadOnlySpan<byte>)[0xAE, 0x42, 0x60, 0x82],
        ];

    private sealed class AnyPicture(BodyKind kind) : TemplateAlgorithm
    {
        public override string Name => $"any-{kind}/1";

        public override BodyKind Kind => kind;

        public override Outcome<byte[]> Encode(ReadOnlyMemory<byte> image) => new byte[128];
    }
}
