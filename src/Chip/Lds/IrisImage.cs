namespace CanCuoc.Chip.Lds;

/// <summary>The picture of one eye (ISO/IEC 19794-6:2005 §6.5).</summary>
/// <param name="File">The image, as <paramref name="Format"/> says. It is somebody's body: it belongs in no log.</param>
public sealed record IrisImage(Eye Eye, IrisImageFormat Format, ReadOnlyMemory<byte> File);

/// <summary>ISO/IEC 19794-6:2005 §6.5.3, table 3.</summary>
public enum Eye
{
    Unknown,
    Right,
    Left,
}

/// <summary>ISO/IEC 19794-6:2005 §6.5.</summary>
public enum IrisImageFormat
{
    MonoRaw = 2,
    RgbRaw = 4,
    MonoJpeg = 6,
    RgbJpeg = 8,
    MonoJpegLs = 10,
    RgbJpegLs = 12,
    MonoJpeg2000 = 14,
    RgbJpeg2000 = 16,
}
