using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>JPEG 2000 (ISO/IEC 15444-1): SIZ of the code stream (A.5.1), and the resolution box of the container (I.5.3.7).</summary>
internal static class Jpeg2000Header
{
    private const int BoxFrame = 8;
    private const int SizeLength = 42;

    public static PictureHeader? ReadContainer(ReadOnlySpan<byte> file)
    {
        double? resolution = null;
        for (var at = 0; Box(file, at, out var kind) is { } length; at += length)
        {
            var content = file[(at + BoxFrame)..(at + length)];
            if (kind.SequenceEqual("jp2h"u8))
                resolution = Resolution(content);
            else if (kind.SequenceEqual("jp2c"u8))
                return ReadStream(content) is { } header ? header with { PixelsPerInch = resolution } : null;
        }
        return null;
    }

    public static PictureHeader? ReadStream(ReadOnlySpan<byte> stream)
    {
        if (stream.Length < SizeLength || !stream.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]))
            return null;
        var width = Number(stream, 8) - Number(stream, 16);
        var height = Number(stream, 12) - Number(stream, 20);
        var (tileWidth, tileHeight) = (Number(stream, 24), Number(stream, 28));
        if (width <= 0 || height <= 0 || tileWidth == 0 || tileHeight == 0)
            return null;
        var tiles = ((width / tileWidth) + 1) * ((height / tileHeight) + 1);
        return new PictureHeader(width, height, (int)Math.Min(tiles, int.MaxValue), PixelsPerInch: null);
    }

    private static long Number(ReadOnlySpan<byte> stream, int at) => BinaryPrimitives.ReadUInt32BigEndian(stream[at..]);

    /// <summary>The length of the box that begins there, with its frame; null when the file ends before it does.</summary>
    private static int? Box(ReadOnlySpan<byte> file, int at, out ReadOnlySpan<byte> kind)
    {
        kind = default;
        if (at > file.Length - BoxFrame)
            return null;
        kind = file.Slice(at + 4, 4);
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        // 0: to the end of the file
        if (length == 0)
            return file.Length - at;
        return length >= BoxFrame && length <= file.Length - at ? (int)length : null;
    }

    private static double? Resolution(ReadOnlySpan<byte> boxes)
    {
        for (var at = 0; Box(boxes, at, out var kind) is { } length; at += length)
        {
            var content = boxes[(at + BoxFrame)..(at + length)];
            if (kind.SequenceEqual("res "u8))
                return Resolution(content);
            if ((kind.SequenceEqual("resc"u8) || kind.SequenceEqual("resd"u8)) && content.Length == 10)
                return PictureHeader.PerMetre(Fraction(content[4..], content[9]), Fraction(content, content[8]));
        }
        return null;
    }

    private static double Fraction(ReadOnlySpan<byte> content, byte exponent) =>
        BinaryPrimitives.ReadUInt16BigEndian(content)
        / (double)Math.Max((ushort)1, BinaryPrimitives.ReadUInt16BigEndian(content[2..]))
        * Math.Pow(10, (sbyte)exponent);
}
