using System.Buffers.Binary;
using CanCuoc.Biometrics;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Files an officer uploads: a drawn portrait, and a blank print.</summary>
internal static class Pictures
{
    public static byte[] Portrait { get; } =
        JpegFile.Within(CaptureImage.LargestPortrait, InventedFace.Of(1).Portrait(1, PortraitConditions.ForCard)).Value;

    public static byte[] Print { get; } = Png(256);

    public static byte[] TooSmallPrint { get; } = Png(100);

    public static IEnumerable<(string Part, byte[] Content)> All =>
        Enum.GetValues<BodyPart>().Select(part => ($"{part}", part == BodyPart.Face ? Portrait : Print));

    // Signature, IHDR, IEND: what tells the size, and no picture.
    private static byte[] Png(int side)
    {
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, side);
        return
        [
            .. (ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            .. "IHDR"u8,
            .. size,
            .. size,
            .. (ReadOnlySpan<byte>)[8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            .. "IEND"u8,
            .. (ReadOnlySpan<byte>)[0xAE, 0x42, 0x60, 0x82],
        ];
    }
}
