using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Prints.Formats;

/// <summary>
/// A template as it is stored: a head of ten bytes, five a minutia, a bit for every cell of the ridge map, and a byte for each that is
/// inside. Numbers are big-endian.
/// </summary>
public static class StoredTemplate
{
    public static readonly Refusal Damaged = new(
        "MAT-04",
        "Mẫu vân tay bị hỏng, hoặc do phiên bản khác tạo ra.",
        "The template of the print is damaged, or another version made it."
    );

    private const byte Version = 1;
    private const int Head = 10;
    private const int MinutiaLength = 5;
    private const int LargestPlace = 4095;

    /// <summary>Bytes.</summary>
    public static int Length(PrintTemplate template) =>
        Head
        + (MinutiaLength * template.Minutiae.Count)
        + BitmapLength(template.Ridges.Columns, template.Ridges.Rows)
        + template.Ridges.Size;

    public static byte[] Write(PrintTemplate template)
    {
        var bytes = new byte[Length(template)];
        var ridges = template.Ridges;
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), (ushort)template.Width);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(3), (ushort)template.Height);
        (bytes[5], bytes[6]) = ((byte)template.Minutiae.Count, (byte)ridges.Cell);
        (bytes[7], bytes[8]) = ((byte)ridges.Columns, (byte)ridges.Rows);
        bytes[9] = CheckSum(bytes.AsSpan(0, Head - 1));
        var at = Head;
        foreach (var minutia in template.Minutiae)
        {
            Write(minutia, bytes.AsSpan(at, MinutiaLength));
            at += MinutiaLength;
        }
        WriteRidges(ridges, bytes.AsSpan(at));
        return bytes;
    }

    public static Outcome<PrintTemplate> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || bytes[0] != Version || bytes[9] != CheckSum(bytes[..(Head - 1)]))
            return Damaged;
        var (width, height) = (
            BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]),
            BinaryPrimitives.ReadUInt16BigEndian(bytes[3..])
        );
        var (count, cell, columns, rows) = (bytes[5], bytes[6], bytes[7], bytes[8]);
        var ridgesAt = Head + (MinutiaLength * count);
        if (count > PrintTemplate.MostMinutiae || cell == 0 || columns == 0 || rows == 0 || bytes.Length < ridgesAt)
            return Damaged;
        var minutiae = new Minutia[count];
        for (var at = 0; at < count; at++)
            minutiae[at] = ReadMinutia(bytes.Slice(Head + (at * MinutiaLength), MinutiaLength));
        return ReadRidges(bytes[ridgesAt..], new RidgeMap(cell, columns, rows)) is { } ridges
            ? new PrintTemplate(width, height, minutiae, ridges)
            : Damaged;
    }

    private static byte CheckSum(ReadOnlySpan<byte> head)
    {
        byte sum = 0x5A;
        foreach (var value in head)
            sum = (byte)((sum * 31) + value);
        return sum;
    }

    private static int BitmapLength(int columns, int rows) => ((columns * rows) + 7) / 8;

    private static void Write(Minutia minutia, Span<byte> bytes)
    {
        var (x, y) = (Math.Clamp((int)minutia.X, 0, LargestPlace), Math.Clamp((int)minutia.Y, 0, LargestPlace));
        (bytes[0], bytes[1], bytes[2]) = ((byte)(x >> 4), (byte)((x << 4) | (y >> 8)), (byte)y);
        bytes[3] = PrintTemplate.StoredAngle(minutia.Angle);
        bytes[4] = (byte)(((int)minutia.Kind << 6) | PrintTemplate.StoredQuality(minutia.Quality));
    }

    private static Minutia ReadMinutia(ReadOnlySpan<byte> bytes) =>
        new()
        {
            X = (bytes[0] << 4) | (bytes[1] >> 4),
            Y = ((bytes[1] & 0x0F) << 8) | bytes[2],
            Angle = PrintTemplate.Angle(bytes[3]),
            Kind = (MinutiaKind)((bytes[4] >> 6) % 3),
            Quality = PrintTemplate.Quality(bytes[4] & PrintTemplate.MostStoredQuality),
        };

    private static void WriteRidges(RidgeMap ridges, Span<byte> bytes)
    {
        var next = BitmapLength(ridges.Columns, ridges.Rows);
        for (var cell = 0; cell < ridges.Columns * ridges.Rows; cell++)
        {
            var (column, row) = (cell % ridges.Columns, cell / ridges.Columns);
            if (!ridges.IsInside(column, row))
                continue;
            bytes[cell / 8] |= (byte)(0x80 >> (cell % 8));
            bytes[next++] = (byte)((ridges.Clarity(column, row) << 6) | ridges.Direction(column, row));
        }
    }

    private static RidgeMap? ReadRidges(ReadOnlySpan<byte> bytes, RidgeMap ridges)
    {
        var next = BitmapLength(ridges.Columns, ridges.Rows);
        if (bytes.Length < next)
            return null;
        for (var cell = 0; cell < ridges.Columns * ridges.Rows; cell++)
        {
            if ((bytes[cell / 8] & (0x80 >> (cell % 8))) == 0)
                continue;
            if (next == bytes.Length)
                return null;
            var value = bytes[next++];
            ridges.Set(cell % ridges.Columns, cell / ridges.Columns, value & (RidgeMap.Directions - 1), value >> 6);
        }
        return next == bytes.Length ? ridges : null;
    }
}
