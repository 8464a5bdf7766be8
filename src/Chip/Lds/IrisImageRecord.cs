using System.Buffers.Binary;

namespace CanCuoc.Chip.Lds;

/// <summary>An iris image record of ISO/IEC 19794-6:2005 §6.5: a general header, and for each eye a header and its images.</summary>
internal static class IrisImageRecord
{
    // format and version (8), length (4), device (2), eyes, length of this header (2), properties (2), diameter (2), format (2), width (2),
    // height (2), depth, transformation, name of the device (16)
    private const int HeaderLength = 45;
    private const int LengthAt = 8;
    private const int EyesAt = 14;
    private const int HeaderLengthAt = 15;
    private const int FormatAt = 21;

    // which eye, how many images (2)
    private const int EyeHeaderLength = 3;

    // number (2), quality, rotation (2), its uncertainty (2), length (4)
    private const int ImageHeaderLength = 11;
    private const int ImageLengthAt = 7;

    private static ReadOnlySpan<byte> Magic => "IIR\0010\0"u8;

    /// <summary>Null for rubbish.</summary>
    public static IReadOnlyList<IrisImage>? Read(ReadOnlyMemory<byte> bytes)
    {
        var record = bytes.Span;
        if (
            bytes.Length < HeaderLength
            || !record.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32BigEndian(record[LengthAt..]) != (uint)bytes.Length
            || Number(record, HeaderLengthAt) != HeaderLength
            || !Enum.IsDefined((IrisImageFormat)Number(record, FormatAt))
        )
            return null;
        var images = new List<IrisImage>();
        var rest = bytes[HeaderLength..];
        for (var eyes = record[EyesAt]; eyes > 0; eyes--)
        {
            if (!TryReadEye(ref rest, (IrisImageFormat)Number(record, FormatAt), images))
                return null;
        }
        return rest.IsEmpty && images.Count > 0 ? images : null;
    }

    private static bool TryReadEye(ref ReadOnlyMemory<byte> rest, IrisImageFormat format, List<IrisImage> images)
    {
        if (rest.Length < EyeHeaderLength || rest.Span[0] > (byte)Eye.Left)
            return false;
        var (eye, count) = ((Eye)rest.Span[0], Number(rest.Span, 1));
        rest = rest[EyeHeaderLength..];
        for (; count > 0; count--)
        {
            if (rest.Length < ImageHeaderLength)
                return false;
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span[ImageLengthAt..]);
            rest = rest[ImageHeaderLength..];
            if (length == 0 || length > rest.Length)
                return false;
            images.Add(new IrisImage(eye, format, rest[..(int)length]));
            rest = rest[(int)length..];
        }
        return true;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
