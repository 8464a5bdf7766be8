using System.Buffers.Binary;

namespace CanCuoc.Imaging;

/// <summary>TIFF 6.0: the first directory's size and resolution, in either order of bytes.</summary>
internal static class TiffHeader
{
    private const int EntryLength = 12;
    private const ushort Short = 3;
    private const ushort Rational = 5;
    private const uint Inch = 2;
    private const uint Centimetre = 3;

    private enum Tag
    {
        Width = 256,
        Height = 257,
        ResolutionAcross = 282,
        ResolutionDown = 283,
        Unit = 296,
    }

    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        var isLittle = file[0] == 'I';
        if (
            Number(file, 4, isLittle) is not { } directory
            || Half(file, (int)Math.Min(directory, int.MaxValue - 2), isLittle) is not { } count
        )
            return null;
        var (width, height, across, down, unit) = (0L, 0L, 0d, 0d, Inch);
        for (var entry = 0; entry < count; entry++)
        {
            var at = directory + 2L + (entry * EntryLength);
            if (at + EntryLength > file.Length)
                return null;
            var field = file.Slice((int)at, EntryLength);
            switch ((Tag)Half(field, 0, isLittle)!.Value)
            {
                case Tag.Width:
                    width = Whole(field, isLittle);
                    break;
                case Tag.Height:
                    height = Whole(field, isLittle);
                    break;
                case Tag.ResolutionAcross:
                    across = Fraction(file, field, isLittle);
                    break;
                case Tag.ResolutionDown:
                    down = Fraction(file, field, isLittle);
                    break;
                case Tag.Unit:
                    unit = Whole(field, isLittle);
                    break;
            }
        }
        var resolution = unit switch
        {
            Inch => PictureHeader.Square(across, down),
            Centimetre => PictureHeader.PerCentimetre(across, down),
            _ => null,
        };
        return new PictureHeader(width, height, Parts: 1, resolution);
    }

    private static uint Whole(ReadOnlySpan<byte> field, bool isLittle) =>
        Half(field, 2, isLittle) == Short ? Half(field, 8, isLittle)!.Value : Number(field, 8, isLittle)!.Value;

    private static double Fraction(ReadOnlySpan<byte> file, ReadOnlySpan<byte> field, bool isLittle)
    {
        if (Half(field, 2, isLittle) != Rational || Number(field, 8, isLittle) is not { } at || at > int.MaxValue - 8)
            return 0;
        return
            (Number(file, (int)at, isLittle), Number(file, (int)at + 4, isLittle)) is ({ } above, { } below)
            && below > 0
            ? (double)above / below
            : 0;
    }

    private static ushort? Half(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        at > bytes.Length - sizeof(ushort) ? null
        : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint? Number(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        at > bytes.Length - sizeof(uint) ? null
        : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
