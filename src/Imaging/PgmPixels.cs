using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>The pixels of a gray map, white made 255. Null where there are too few, or one brighter than white.</summary>
internal static class PgmPixels
{
    public static byte[]? Read(ReadOnlySpan<byte> file)
    {
        if (PgmHeader.Read(file) is not { } header)
            return null;
        var count = checked((int)(header.Picture.Width * header.Picture.Height));
        return header.IsBinary ? OfBytes(file, header, count) : OfDigits(file, header, count);
    }

    private static byte[]? OfBytes(ReadOnlySpan<byte> file, PgmHeader header, int count)
    {
        var size = header.White > byte.MaxValue ? sizeof(ushort) : sizeof(byte);
        if (header.Start + ((long)size * count) > file.Length)
            return null;
        var pixels = new byte[count];
        for (var place = 0; place < count; place++)
        {
            var at = header.Start + (size * place);
            var value = size == 1 ? file[at] : BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (value > header.White)
                return null;
            pixels[place] = Scaled(value, header.White);
        }
        return pixels;
    }

    private static byte[]? OfDigits(ReadOnlySpan<byte> file, PgmHeader header, int count)
    {
        // a digit and a space are the least that a pixel takes
        if (count > file.Length)
            return null;
        var pixels = new byte[count];
        var at = header.Start - 1;
        for (var place = 0; place < count; place++)
        {
            if (PgmHeader.Number(file, ref at) is not { } value || value > header.White)
                return null;
            pixels[place] = Scaled(value, header.White);
        }
        return pixels;
    }

    private static byte Scaled(int value, int white) => (byte)(((value * (long)byte.MaxValue) + (white / 2)) / white);
}
