using CanCuoc.Biometrics;

namespace CanCuoc.Enrolment.Tests;

/// <summary>The least files that pass for captures; nobody's.</summary>
internal static class Pictures
{
    /// <summary>Stands in the portrait, to be looked for where it must not be.</summary>
    public static ReadOnlySpan<byte> FaceMark => "a face that nobody has"u8;

    public static IReadOnlyList<CaptureImage> All { get; } = [.. Enum.GetValues<BodyPart>().Select(part => Of(part))];

    /// <summary>A capture of one part; a portrait with more filler is another portrait.</summary>
    public static CaptureImage Of(BodyPart part, int filler = 0) =>
        CaptureImage.Read(part, part == BodyPart.Face ? Jpeg(filler) : Png).Value;

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
}
