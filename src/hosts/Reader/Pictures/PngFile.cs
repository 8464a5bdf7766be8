using System.Buffers.Binary;
using System.IO.Compression;

namespace CanCuoc.Reader;

/// <summary>Writes a picture as PNG (ISO/IEC 15948): 8 bits of red, green and blue, no filter.</summary>
internal static class PngFile
{
    private const byte Depth = 8;
    private const byte TrueColour = 2;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index => Polynomial((uint)index))];

    public static byte[] Of(RgbPicture picture)
    {
        using var rows = new MemoryStream();
        using (var compressed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                compressed.WriteByte(0);
                compressed.Write(picture.Row(y));
            }
        }
        var size = new byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(size, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(sizeof(int)), picture.Height);
        return
        [
            .. (ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR"u8, [.. size, Depth, TrueColour, 0, 0, 0]),
            .. Chunk("IDAT"u8, rows.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        byte[] summed = [.. kind, .. content];
        var crc = uint.MaxValue;
        foreach (var octet in summed)
            crc = CrcTable[(byte)(crc ^ octet)] ^ (crc >> 8);
        var (length, check) = (new byte[sizeof(int)], new byte[sizeof(int)]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, ~crc);
        return [.. length, .. summed, .. check];
    }

    private static uint Polynomial(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
