using System.Buffers.Binary;

namespace CanCuoc.Chip.Lds;

/// <summary>The size a JPEG file states in its frame header (ITU-T T.81 annex B); the picture itself is not decoded.</summary>
internal readonly record struct JpegSize(int Width, int Height)
{
    public static bool TryRead(ReadOnlySpan<byte> file, out JpegSize size)
    {
        size = default;
        if (file is not [0xFF, 0xD8, .., 0xFF, 0xD9])
            return false;
        var rest = file[2..];
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            if (IsFrameHeader(rest[1]))
            {
                size = new JpegSize(Number(rest, 7), Number(rest, 5));
                return size is { Width: > 0, Height: > 0 };
            }
            var length = 2 + Number(rest, 2);
            if (length < 4 || length > rest.Length)
                return false;
            rest = rest[length..];
        }
        return false;
    }

    // C4, C8 and CC share the row of the frame headers and are none
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
