using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints.Formats;

/// <summary>
/// Finger minutiae records of ISO/IEC 19794-2: of 2005 (record format) and of 2011. Written with one finger; of a record of several the first
/// is read. Places are scaled to 500 pixels an inch; angles, which the standard counts upwards from the x axis, are turned to run downwards.
/// A record has no ridge map: where the print is and how its ridges run is taken from the minutiae.
/// </summary>
public static class IsoTemplate
{
    public static readonly Refusal NotIso = new(
        "MAT-05",
        "Tệp không phải mẫu vân tay ISO/IEC 19794-2.",
        "The file is no finger minutiae record of ISO/IEC 19794-2."
    );

    public static readonly Refusal OtherVersion = new(
        "MAT-06",
        "Chỉ đọc được mẫu ISO/IEC 19794-2 phiên bản 2005 và 2011.",
        "Only the 2005 and 2011 versions of ISO/IEC 19794-2 are read."
    );

    public static readonly Refusal CutShort = new(
        "MAT-07",
        "Mẫu ISO/IEC 19794-2 bị cắt ngắn hoặc có độ dài sai.",
        "The ISO/IEC 19794-2 record is cut short or has a wrong length."
    );

    internal const int MinutiaLength = 6;

    // 500 pixels an inch, in pixels a centimetre.
    internal const int PrintResolution = 197;

    private const int Most = byte.MaxValue;

    // Nought and more than a hundred say nothing of the quality.
    private const byte Unknown = 50;

    private static ReadOnlySpan<byte> Format => "FMR\0"u8;

    /// <summary>Reads a record of either version.</summary>
    public static Outcome<PrintTemplate> Read(ReadOnlySpan<byte> record)
    {
        if (record.Length < 8 || !record.StartsWith(Format))
            return NotIso;
        return record.Slice(4, 4).SequenceEqual(IsoRecord2005.Version) ? IsoRecord2005.Read(record)
            : record.Slice(4, 4).SequenceEqual(IsoRecord2011.Version) ? IsoRecord2011.Read(record)
            : OtherVersion;
    }

    /// <summary>
    /// The template as it would be of the picture of the size given: what made the record had stretched that picture to the size that the
    /// record tells.
    /// </summary>
    public static PrintTemplate Stretched(PrintTemplate template, int width, int height)
    {
        var (across, down) = ((float)width / template.Width, (float)height / template.Height);
        var minutiae = template.Minutiae.Select(minutia => Stretched(minutia, across, down)).ToArray();
        return EstimatedRidges.Template(minutiae, width, height);
    }

    internal static byte[] Start(int length, ReadOnlySpan<byte> version)
    {
        var record = new byte[length];
        Format.CopyTo(record);
        version.CopyTo(record.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(8), (uint)length);
        return record;
    }

    internal static void Write(Minutia minutia, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(((int)minutia.Kind << 14) | (int)minutia.X));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], (ushort)(int)minutia.Y);
        bytes[4] = PrintTemplate.StoredAngle(-minutia.Angle);
        bytes[5] = Math.Max((byte)1, minutia.Quality);
    }

    /// <summary>Minutiae of five bytes each, or six with their quality.</summary>
    internal static PrintTemplate ReadMinutiae(ReadOnlySpan<byte> bytes, int length, IsoPicture picture)
    {
        var minutiae = new List<Minutia>();
        for (; bytes.Length >= length && minutiae.Count < Most; bytes = bytes[length..])
        {
            var kind = bytes[0] >> 6;
            minutiae.Add(
                new()
                {
                    X = (BinaryPrimitives.ReadUInt16BigEndian(bytes) & 0x3FFF) * picture.Scale,
                    Y = (BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]) & 0x3FFF) * picture.DownScale,
                    Angle = -PrintTemplate.Angle(bytes[4]),
                    Kind = kind == 3 ? MinutiaKind.Other : (MinutiaKind)kind,
                    Quality = length == MinutiaLength ? Known(bytes[5]) : Unknown,
                }
            );
        }
        var best = minutiae.OrderByDescending(minutia => minutia.Quality).Take(PrintTemplate.MostMinutiae).ToArray();
        var (width, height) = ((int)(picture.Width * picture.Scale), (int)(picture.Height * picture.DownScale));
        return EstimatedRidges.Template(best, width, height);
    }

    private static Minutia Stretched(Minutia minutia, float across, float down)
    {
        var (sine, cosine) = MathF.SinCos(minutia.Angle);
        return minutia with
        {
            X = minutia.X * across,
            Y = minutia.Y * down,
            Angle = MathF.Atan2(sine * down, cosine * across),
        };
    }

    private static byte Known(byte quality) => quality is 0 or > 100 ? Unknown : quality;
}

/// <summary>The size and resolution of the picture that a record was made of.</summary>
/// <param name="Scale">To 500 pixels an inch, across.</param>
internal readonly record struct IsoPicture(int Width, int Height, float Scale, float DownScale)
{
    /// <summary>As a record's head says.</summary>
    /// <param name="resolution">Pixels a centimetre; nought is taken as what the standard recommends.</param>
    public static IsoPicture Of(int width, int height, int resolution, int downResolution) =>
        new(width, height, ScaleOf(resolution), ScaleOf(downResolution));

    private static float ScaleOf(int resolution) =>
        resolution is 0 or IsoTemplate.PrintResolution ? 1 : (float)IsoTemplate.PrintResolution / resolution;
}
