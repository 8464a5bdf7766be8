using System.Buffers.Binary;

namespace CanCuoc.Chip.Lds;

/// <summary>The print of one finger, as it stands in a finger image record (ISO/IEC 19794-4:2005 §7.2).</summary>
/// <param name="Width">Pixels; 0 where only the image itself tells.</param>
/// <param name="Height">Pixels; 0 where only the image itself tells.</param>
/// <param name="File">The image, compressed as <paramref name="Format"/> says. It is somebody's body: it belongs in no log.</param>
public sealed record FingerImage(
    FingerPosition Position,
    FingerImageFormat Format,
    int Width,
    int Height,
    ReadOnlyMemory<byte> File
)
{
    internal const int HeaderLength = 14;

    // length (4), position, count and number of views, quality, impression, width (2), height (2), reserved
    private const int PositionAt = 4;
    private const int WidthAt = 9;
    private const int HeightAt = 11;

    /// <summary>0 to 100; 254 where nobody said.</summary>
    public byte Quality { get; init; } = 254;

    /// <summary>The image at the beginning of these bytes, one view of one finger, and how many bytes it is long; null for rubbish.</summary>
    /// <param name="format">Of all images of the record.</param>
    internal static (FingerImage Image, int Length)? TryRead(ReadOnlyMemory<byte> bytes, FingerImageFormat format)
    {
        if (bytes.Length <= HeaderLength)
            return null;
        var header = bytes.Span;
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        var isOneView = header[5] == 1 && header[6] == 1;
        if (length <= HeaderLength || length > bytes.Length || !isOneView)
            return null;
        var (width, height) = (Number(header, WidthAt), Number(header, HeightAt));
        if (width == 0 || height == 0)
            return null;
        var image = new FingerImage(
            (FingerPosition)header[PositionAt],
            format,
            width,
            height,
            bytes[HeaderLength..(int)length]
        )
        {
            Quality = header[7],
        };
        return (image, (int)length);
    }

    internal byte[] Encode()
    {
        var record = new byte[HeaderLength + File.Length];
        BinaryPrimitives.WriteInt32BigEndian(record, record.Length);
        record[PositionAt] = (byte)Position;
        (record[5], record[6], record[7]) = (1, 1, Quality);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(WidthAt), (ushort)Width);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(HeightAt), (ushort)Height);
        File.Span.CopyTo(record.AsSpan(HeaderLength));
        return record;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}

/// <summary>ISO/IEC 19794-4:2005 table 6. Other values are palms and several fingers at once.</summary>
public enum FingerPosition
{
    Unknown,
    RightThumb,
    RightIndex,
    RightMiddle,
    RightRing,
    RightLittle,
    LeftThumb,
    LeftIndex,
    LeftMiddle,
    LeftRing,
    LeftLittle,
}

/// <summary>ISO/IEC 19794-4:2005 table 4.</summary>
public enum FingerImageFormat
{
    Uncompressed,
    UncompressedBitPacked,
    Wsq,
    Jpeg,
    Jpeg2000,
    Png,

    /// <summary>Of ISO/IEC 39794-4 only.</summary>
    Pgm,
}
