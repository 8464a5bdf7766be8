using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>JPEG (ITU-T T.81 annex B): the first frame header, JFIF's density, and how many scans there are.</summary>
internal static class JpegHeader
{
    private const byte Marker = 0xFF;
    private const byte Density = 0xE0; // APP0
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        PictureHeader? header = null;
        double? resolution = null;
        var scans = 0;
        for (var at = NextMarker(file, 2); at + 4 <= file.Length && file[at + 1] != EndOfImage; )
        {
            var kind = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                break;
            var content = file.Slice(at + 4, length - 2);
            if (kind == Density)
                resolution ??= OfJfif(content);
            else if (IsFrame(kind) && header is null)
                header = OfFrame(content);
            else if (kind == StartOfScan)
                scans++;
            at = NextMarker(file, at + 2 + length);
        }
        return header is { } found && scans > 0 ? found with { Parts = scans, PixelsPerInch = resolution } : null;
    }

    /// <summary>Where the next segment begins: behind what is coded, its stuffed bytes and restart markers.</summary>
    private static int NextMarker(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            var found = file[at..^1].IndexOf(Marker);
            if (found < 0)
                return file.Length;
            at += found;
            if (file[at + 1] is not (0 or Marker or (>= 0xD0 and <= 0xD7)))
                return at;
            at++;
        }
        return file.Length;
    }

    private static double? OfJfif(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content.StartsWith("JFIF\0"u8))
            return null;
        var (across, down) = (
            BinaryPrimitives.ReadUInt16BigEndian(content[8..]),
            BinaryPrimitives.ReadUInt16BigEndian(content[10..])
        );
        return content[7] switch
        {
            1 => PictureHeader.Square(across, down),
            2 => PictureHeader.PerCentimetre(across, down),
            _ => null,
        };
    }

    private static PictureHeader? OfFrame(ReadOnlySpan<byte> content) =>
        content.Length < 6
            ? null
            : new PictureHeader(
                BinaryPrimitives.ReadUInt16BigEndian(content[3..]),
                BinaryPrimitives.ReadUInt16BigEndian(content[1..]),
                Parts: 0,
                PixelsPerInch: null
            );

    // SOF0 to SOF15 but for DHT, JPG and DAC, which share the range
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
