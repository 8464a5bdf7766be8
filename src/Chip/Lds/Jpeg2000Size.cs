using System.Buffers.Binary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// The size a JPEG 2000 picture states, in a file of boxes (ISO/IEC 15444-1 annex I) or as a bare code stream (annex A.5.1); the picture
/// itself is not decoded.
/// </summary>
internal readonly record struct Jpeg2000Size(int Width, int Height)
{
    private const int BoxHeaderLength = 8;
    private const uint HeaderBox = 0x6A70_3268; // jp2h
    private const uint ImageHeaderBox = 0x6968_6472; // ihdr

    /// <summary>More is no portrait, and a decoder would choke on it.</summary>
    private const uint MostPixels = 20_000;

    private static readonly byte[] FileStart = [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A];

    private static ReadOnlySpan<byte> StreamStart => [0xFF, 0x4F, 0xFF, 0x51];

    public static bool TryRead(ReadOnlySpan<byte> picture, out Jpeg2000Size size)
    {
        size = default;
        if (picture.StartsWith(StreamStart) && picture.Length >= 24)
            return TryMake(
                (long)Number(picture, 8) - Number(picture, 16),
                (long)Number(picture, 12) - Number(picture, 20),
                out size
            );
        return picture.StartsWith(FileStart)
            && TryFind(picture[FileStart.Length..], HeaderBox, out var header)
            && TryFind(header, ImageHeaderBox, out var image)
            && image.Length >= 8
            && TryMake(Number(image, 4), Number(image, 0), out size);
    }

    private static bool TryMake(long width, long height, out Jpeg2000Size size)
    {
        size = new((int)width, (int)height);
        return width is > 0 and <= MostPixels && height is > 0 and <= MostPixels;
    }

    /// <summary>The content of the first box of a kind. Its length counts its header; 0 is the rest, 1 a longer length that no portrait needs.</summary>
    private static bool TryFind(ReadOnlySpan<byte> boxes, uint kind, out ReadOnlySpan<byte> content)
    {
        content = default;
        while (boxes.Length >= BoxHeaderLength)
        {
            var length = Number(boxes, 0) is var stated and not 0 ? stated : (uint)boxes.Length;
            if (length < BoxHeaderLength || length > boxes.Length)
                return false;
            if (Number(boxes, 4) == kind)
            {
                content = boxes[BoxHeaderLength..(int)length];
                return true;
            }
            boxes = boxes[(int)length..];
        }
        return false;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
