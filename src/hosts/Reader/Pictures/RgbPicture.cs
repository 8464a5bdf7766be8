using System.Buffers.Binary;

namespace CanCuoc.Reader;

/// <summary>A decoded picture: red, green and blue of each pixel, a byte each, row by row.</summary>
internal sealed record RgbPicture(int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    /// <summary>More is no portrait. Decoding so many takes 130 MB (measured on Linux).</summary>
    public const int MostPixels = 6_000_000;

    public const int LongestSide = 4_000;

    private const int HeaderLength = 2 * sizeof(int);
    private const int Channels = 3;

    /// <summary>What a decoder may say at most.</summary>
    public const int MostBytes = HeaderLength + (Channels * MostPixels);

    /// <summary>Width, height and pixels, as one process hands them to another; null where that is not what the bytes are.</summary>
    public static RgbPicture? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
            return null;
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes.Span);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes.Span[sizeof(int)..]);
        var pixels = bytes[HeaderLength..];
        return IsPossible(width, height) && pixels.Length == Channels * width * height
            ? new RgbPicture(width, height, pixels)
            : null;
    }

    public static bool IsPossible(int width, int height) =>
        width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && width * height <= MostPixels;

    public byte[] Encode()
    {
        var bytes = new byte[HeaderLength + Pixels.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(sizeof(int)), Height);
        Pixels.Span.CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    public ReadOnlySpan<byte> Row(int y) => Pixels.Span.Slice(y * Width * Channels, Width * Channels);
}
