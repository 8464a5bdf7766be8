using System.Buffers.Binary;
using System.IO.Compression;
using CanCuoc.Matching;

namespace CanCuoc.Imaging.Tests;

/// <summary>Files of depths and colours that the decoder's own writers do not make.</summary>
internal static class HandMade
{
    /// <summary>Two bytes a pixel.</summary>
    public static byte[] DeepPng(GrayImage picture) =>
        Png(picture, 16, 0, [], (x, y) => [picture[x, y], picture[x, y]]);

    /// <summary>A byte a pixel, into a palette of grays in the opposite order.</summary>
    public static byte[] PalettePng(GrayImage picture) =>
        Png(
            picture,
            8,
            3,
            [.. Enumerable.Range(0, 256).SelectMany(place => Enumerable.Repeat((byte)(255 - place), 3))],
            (x, y) => [(byte)(255 - picture[x, y])]
        );

    /// <summary>The left half of it transparent.</summary>
    public static byte[] TransparentPng(GrayImage picture) =>
        Png(picture, 8, 4, [], (x, y) => [picture[x, y], x < picture.Width / 2 ? byte.MinValue : byte.MaxValue]);

    /// <summary>Big endian, uncompressed, 16 bits a pixel.</summary>
    public static byte[] DeepTiff(GrayImage picture)
    {
        const int head = 8;
        var pixels = new byte[2 * picture.Pixels.Length];
        for (var at = 0; at < picture.Pixels.Length; at++)
            BinaryPrimitives.WriteUInt16BigEndian(pixels.AsSpan(2 * at), (ushort)(257 * picture.Pixels[at]));
        (ushort Tag, ushort Type, int Value)[] fields =
        [
            (256, 4, picture.Width),
            (257, 4, picture.Height),
            (258, 3, 16 << 16),
            (259, 3, 1 << 16),
            (262, 3, 1 << 16),
            (273, 4, head),
            (277, 3, 1 << 16),
            (278, 4, picture.Height),
            (279, 4, pixels.Length),
        ];
        var directory = new byte[2 + (12 * fields.Length) + 4];
        BinaryPrimitives.WriteUInt16BigEndian(directory, (ushort)fields.Length);
        for (var at = 0; at < fields.Length; at++)
        {
            var field = directory.AsSpan(2 + (12 * at));
            BinaryPrimitives.WriteUInt16BigEndian(field, fields[at].Tag);
            BinaryPrimitives.WriteUInt16BigEndian(field[2..], fields[at].Type);
            BinaryPrimitives.WriteInt32BigEndian(field[4..], 1);
            BinaryPrimitives.WriteInt32BigEndian(field[8..], fields[at].Value);
        }
        var start = new byte[head];
        "MM\0*"u8.CopyTo(start);
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(4), head + pixels.Length);
        return [.. start, .. pixels, .. directory];
    }

    private static byte[] Png(GrayImage picture, byte depth, byte colours, byte[] palette, Func<int, int, byte[]> pixel)
    {
        using var rows = new MemoryStream();
        using (var compressed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < picture.Height; y++)
            {
                compressed.WriteByte(0);
                for (var x = 0; x < picture.Width; x++)
                    compressed.Write(pixel(x, y));
            }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (depth, colours);
        return
        [
            .. PngFile.Of(picture).AsSpan(0, 8),
            .. PngFile.Chunk("IHDR"u8, header),
            .. palette.Length > 0 ? PngFile.Chunk("PLTE"u8, palette) : [],
            .. PngFile.Chunk("IDAT"u8, rows.ToArray()),
            .. PngFile.Chunk("IEND"u8, []),
        ];
    }
}
