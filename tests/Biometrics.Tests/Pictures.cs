using System.Buffers.Binary;

namespace CanCuoc.Biometrics.Tests;

/// <summary>The least files that a reader of headers takes for pictures.</summary>
internal static class Pictures
{
    /// <summary>SOI, an APP0 segment, a baseline frame header, EOI.</summary>
    public static byte[] Jpeg(int width, int height, int filler = 0)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(2), (ushort)width);
        return
        [
            .. (ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8],
            .. size,
            .. (ReadOnlySpan<byte>)[1, 1, 0x11, 0],
            .. new byte[filler],
            0xFF,
            0xD9,
        ];
    }

    /// <summary>Signature, IHDR, IEND.</summary>
    public static byte[] Png(int width, int height)
    {
        byte[] size = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        return
        [
            .. (ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            .. "IHDR"u8,
            .. size,
            .. (ReadOnlySpan<byte>)[8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            .. "IEND"u8,
            .. (ReadOnlySpan<byte>)[0xAE, 0x42, 0x60, 0x82],
        ];
    }
}
