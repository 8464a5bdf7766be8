using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// A face image with the header of ISO/IEC 19794-5:2005 §5: a full frontal image in colour, without feature points. Sex, colours of
/// eyes and hair, pose and quality are left unspecified.
/// </summary>
public sealed record FaceImage
{
    public static readonly Refusal Malformed = new(
        "CHI-15",
        "Bản ghi ảnh khuôn mặt không đúng cấu trúc hoặc có nhiều hơn một ảnh.",
        "The face record is malformed or holds more than one image.",
        "ISO/IEC 19794-5:2005 §5"
    );

    public static readonly Refusal NotAPicture = new(
        "CHI-16",
        "Ảnh chân dung ghi vào chip phải là tệp JPEG hoặc JPEG 2000 còn nguyên vẹn.",
        "The portrait written to a chip must be an intact file of JPEG or JPEG 2000.",
        "ICAO 9303-10 §4.7.2"
    );

    private const int RecordHeaderLength = 14;
    private const int FaceHeaderLength = 20;
    private const int ImageHeaderLength = 12;
    private const int HeaderLength = RecordHeaderLength + FaceHeaderLength + ImageHeaderLength;
    private const int FeaturePointLength = 8;
    private const byte FullFrontal = 1;
    private const byte Rgb24 = 1;

    private FaceImage(ReadOnlyMemory<byte> file, FaceImageFormat format, int width, int height)
    {
        File = file;
        Format = format;
        Width = width;
        Height = height;
    }

    /// <summary>The image file, as it was taken in.</summary>
    public ReadOnlyMemory<byte> File { get; }

    public FaceImageFormat Format { get; }

    /// <summary>Pixels.</summary>
    public int Width { get; }

    /// <summary>Pixels.</summary>
    public int Height { get; }

    private static ReadOnlySpan<byte> Magic => "FAC\0010\0"u8;

    /// <summary>Takes a JPEG or JPEG 2000 file in.</summary>
    public static Outcome<FaceImage> FromFile(ReadOnlyMemory<byte> file)
    {
        if (JpegSize.TryRead(file.Span, out var jpeg))
            return new FaceImage(file, FaceImageFormat.Jpeg, jpeg.Width, jpeg.Height);
        return Jpeg2000Size.TryRead(file.Span, out var size)
            ? new FaceImage(file, FaceImageFormat.Jpeg2000, size.Width, size.Height)
            : NotAPicture;
    }

    public static Outcome<FaceImage> Parse(ReadOnlyMemory<byte> bytes)
    {
        var record = bytes.Span;
        if (bytes.Length <= HeaderLength || !record.StartsWith(Magic))
            return Malformed;
        var points = Number(record, 18);
        var start = HeaderLength + (FeaturePointLength * points);
        var isWhole =
            BinaryPrimitives.ReadUInt32BigEndian(record[8..]) == (uint)bytes.Length
            && Number(record, 12) == 1
            && BinaryPrimitives.ReadUInt32BigEndian(record[14..]) == (uint)(bytes.Length - RecordHeaderLength)
            && start < bytes.Length;
        if (!isWhole)
            return Malformed;
        var image = record[(start - ImageHeaderLength)..];
        return image[1] > (byte)FaceImageFormat.Jpeg2000
            ? Malformed
            : new FaceImage(bytes[start..], (FaceImageFormat)image[1], Number(image, 2), Number(image, 4));
    }

    public byte[] Encode()
    {
        var record = new byte[HeaderLength + File.Length];
        Magic.CopyTo(record);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(8), record.Length);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(12), 1);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(RecordHeaderLength), record.Length - RecordHeaderLength);
        var image = record.AsSpan(RecordHeaderLength + FaceHeaderLength);
        image[0] = FullFrontal;
        image[1] = (byte)Format;
        BinaryPrimitives.WriteUInt16BigEndian(image[2..], (ushort)Width);
        BinaryPrimitives.WriteUInt16BigEndian(image[4..], (ushort)Height);
        image[6] = Rgb24;
        File.Span.CopyTo(image[ImageHeaderLength..]);
        return record;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}

/// <summary>The values of ISO/IEC 19794-5:2005 table 15.</summary>
public enum FaceImageFormat
{
    Jpeg = 0,
    Jpeg2000 = 1,
}
