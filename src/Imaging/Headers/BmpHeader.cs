using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>Windows bitmap: BITMAPCOREHEADER, or BITMAPINFOHEADER and what grew of it.</summary>
internal static class BmpHeader
{
    private const int FileHeader = 14;
    private const uint Core = 12;
    private const uint Common = 40;

    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FileHeader + Core)
            return null;
        var header = file[FileHeader..];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length == Core)
            return new PictureHeader(
                BinaryPrimitives.ReadUInt16LittleEndian(header[4..]),
                BinaryPrimitives.ReadUInt16LittleEndian(header[6..]),
                Parts: 1,
                PixelsPerInch: null
            );
        if (length < Common || header.Length < Common)
            return null;
        // a negative height says that rows run from the top
        return new PictureHeader(
            BinaryPrimitives.ReadInt32LittleEndian(header[4..]),
            Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[8..])),
            Parts: 1,
            PictureHeader.PerMetre(
                BinaryPrimitives.ReadInt32LittleEndian(header[24..]),
                BinaryPrimitives.ReadInt32LittleEndian(header[28..])
            )
        );
    }
}
