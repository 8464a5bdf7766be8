using System.Buffers.Binary;
using System.IO.Compression;
using CanCuoc.Matching;

namespace CanCuoc.Imaging;

/// <summary>Writes PNG (ISO/IEC 15948), 8 bits a channel, with the resolution. The same picture gives the same bytes.</summary>
public static class PngFile
{
    private const byte Depth = 8;
    private const byte Gray = 0;
    private const byte TrueColour = 2;
    private const byte PerMetre = 1;
    private const byte Up = 2; // the filter of every row: each byte less the one above it
    private const double InchesPerMetre = 1 / 0.0254;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index => Polynomial((uint)index))];

    public static byte[] Of(GrayImage picture) =>
        Of(picture.Width, picture.Height, Gray, picture.Pixels, picture.PixelsPerInch);

    public static byte[] Of(ColourImage picture) =>
        Of(picture.Width, picture.Height, TrueColour, picture.Pixels, picture.PixelsPerInch);

    private static byte[] Of(int width, int height, byte colours, ReadOnlySpan<byte> pixels, double pixelsPerInch)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (Depth, colours);
        var density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(pixelsPerInch * InchesPerMetre));
        density.AsSpan(0, 4).CopyTo(density.AsSpan(4));
        density[8] = PerMetre;
        return
        [
            .. (ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR"u8, header),
            .. Chunk("pHYs"u8, density),
            .. Chunk("IDAT"u8, Compressed(pixels, pixels.Length / height)),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Compressed(ReadOnlySpan<byte> pixels, int rowLength)
    {
        using var stream = new MemoryStream();
        using (var compressed = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            var above = new byte[rowLength];
            var filtered = new byte[1 + rowLength];
            filtered[0] = Up;
            for (var start = 0; start < pixels.Length; start += rowLength)
            {
                var row = pixels.Slice(start, rowLength);
                for (var at = 0; at < rowLength; at++)
                    filtered[1 + at] = (byte)(row[at] - above[at]);
                row.CopyTo(above);
                compressed.Write(filtered);
            }
        }
        return stream.ToArray();
    }

    internal static byte[] Chunk(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        kind.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        var crc = uint.MaxValue;
        foreach (var octet in chunk.AsSpan(4, 4 + content.Length))
            crc = CrcTable[(byte)(crc ^ octet)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), ~crc);
        return chunk;
    }

    private static uint Polynomial(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
