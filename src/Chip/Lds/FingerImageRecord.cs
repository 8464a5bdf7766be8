using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// A finger image record of ISO/IEC 19794-4:2005 §7.1: a general header and the images of one format behind it. Written is one image of
/// 500 pixels an inch and 256 greys, taken live and plain.
/// </summary>
internal static class FingerImageRecord
{
    // format and version (8), length (6), device (2), level (2), fingers, units, four resolutions (8), depth, compression, reserved (2)
    private const int HeaderLength = 32;
    private const int LengthAt = 8;
    private const int LengthBytes = 6;
    private const int LevelAt = 16;
    private const int CountAt = 18;
    private const int UnitsAt = 19;
    private const int ResolutionsAt = 20;
    private const int DepthAt = 28;
    private const int CompressionAt = 29;

    /// <summary>Image acquisition setting level 31: 500 pixels an inch, 8 bits.</summary>
    private const int Level = 31;
    private const byte PixelsPerInch = 1;
    private const int Resolution = 500;
    private const byte Depth = 8;

    private static ReadOnlySpan<byte> Magic => "FIR\0010\0"u8;

    public static Outcome<IReadOnlyList<FingerImage>> Parse(ReadOnlyMemory<byte> bytes)
    {
        var record = bytes.Span;
        if (
            bytes.Length < HeaderLength
            || !record.StartsWith(Magic)
            || LengthOf(record) != bytes.Length
            || record[CompressionAt] > (byte)FingerImageFormat.Png
        )
            return DataGroup3.Malformed;
        var images = new List<FingerImage>();
        var rest = bytes[HeaderLength..];
        for (var count = record[CountAt]; count > 0; count--)
        {
            if (FingerImage.TryRead(rest, (FingerImageFormat)record[CompressionAt]) is not var (image, length))
                return DataGroup3.Malformed;
            images.Add(image);
            rest = rest[length..];
        }
        return rest.IsEmpty && images.Count > 0 ? images : DataGroup3.Malformed;
    }

    public static byte[] Encode(FingerImage image)
    {
        if (image is { Format: > FingerImageFormat.Png } or { Width: 0 } or { Height: 0 })
            throw new ArgumentException("No image for a record of ISO/IEC 19794-4.", nameof(image));
        var body = image.Encode();
        var record = new byte[HeaderLength + body.Length];
        Magic.CopyTo(record);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(LengthAt + LengthBytes - sizeof(int)), record.Length);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(LevelAt), Level);
        (record[CountAt], record[UnitsAt]) = (1, PixelsPerInch);
        for (var at = ResolutionsAt; at < DepthAt; at += sizeof(ushort))
            BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(at), Resolution);
        (record[DepthAt], record[CompressionAt]) = (Depth, (byte)image.Format);
        body.CopyTo(record.AsSpan(HeaderLength));
        return record;
    }

    private static long LengthOf(ReadOnlySpan<byte> record) =>
        ((long)BinaryPrimitives.ReadUInt16BigEndian(record[LengthAt..]) << 32)
        | BinaryPrimitives.ReadUInt32BigEndian(record[(LengthAt + 2)..]);
}
