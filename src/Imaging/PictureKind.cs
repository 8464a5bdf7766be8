namespace CanCuoc.Imaging;

/// <summary>The kinds of picture files that are read.</summary>
public enum PictureKind
{
    Png,
    Jpeg,
    Tiff,
    Bmp,

    /// <summary>Netpbm's gray map, binary (P5) or in digits (P2).</summary>
    Pgm,

    /// <summary>JPEG 2000 in its container (ISO/IEC 15444-1 annex I).</summary>
    Jp2,

    /// <summary>JPEG 2000, the bare code stream.</summary>
    J2k,
}

/// <summary>Says of what kind a file is, by its first bytes alone: no name and no guess of a decoder's has a say.</summary>
internal static class KindRecognition
{
    private static readonly (PictureKind Kind, byte[] Start)[] Starts =
    [
        (PictureKind.Png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        (PictureKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        (PictureKind.Tiff, [(byte)'I', (byte)'I', 42, 0]),
        (PictureKind.Tiff, [(byte)'M', (byte)'M', 0, 42]),
        (PictureKind.Bmp, [(byte)'B', (byte)'M']),
        (PictureKind.Pgm, [(byte)'P', (byte)'5']),
        (PictureKind.Pgm, [(byte)'P', (byte)'2']),
        (PictureKind.Jp2, [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', 0x0D, 0x0A, 0x87, 0x0A]),
        (PictureKind.J2k, [0xFF, 0x4F, 0xFF, 0x51]),
    ];

    public static PictureKind? Of(ReadOnlySpan<byte> file)
    {
        foreach (var (kind, start) in Starts)
            if (file.StartsWith(start))
                return kind;
        return null;
    }
}
