using System.Buffers.Binary;

namespace CanCuoc.Biometrics;

/// <summary>Width and height of a picture in pixels, read from its header alone; null when the file is not what it should be.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    private const int Marker = 0xFF;
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;

    private static ReadOnlySpan<byte> PngHead => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>ISO/IEC 15948: the header chunk comes first, the file ends with IEND and its check sum.</summary>
    public static PictureSize? OfPng(ReadOnlySpan<byte> file) =>
        file.Length >= 45
        && file.StartsWith(PngHead)
        && file[12..].StartsWith("IHDR"u8)
        && file[^8..].StartsWith("IEND"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    /// <summary>ITU-T T.81 annex B: segments up to the first frame header; the file ends with EOI.</summary>
    public static PictureSize? OfJpeg(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != Marker || file[1] != 0xD8 || file[^2] != Marker || file[^1] != EndOfImage)
            return null;
        for (var at = 2; at + 9 <= file.Length && file[at] == Marker; )
        {
            var kind = file[at + 1];
            if (IsFrame(kind))
                return new(
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..])
                );
            if (kind == StartOfScan)
                return null;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }
        return null;
    }

    // SOF0 to SOF15 but for DHT, JPG and DAC, which share the range.
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
