namespace CanCuoc.Imaging;

/// <summary>What a file says of its picture before anything is decoded.</summary>
/// <param name="Parts">Passes over the picture (JPEG) or tiles (JPEG 2000): what makes a small file take long. One for other kinds.</param>
/// <param name="PixelsPerInch">Null where the file names none, or two that differ.</param>
internal readonly record struct PictureHeader(long Width, long Height, int Parts, double? PixelsPerInch)
{
    private const double MetresPerInch = 0.0254;
    private const double CentimetresPerInch = 2.54;

    /// <summary>Pixels may be a little off square: what is rounded to whole pixels a metre or an inch.</summary>
    private const double SquareTolerance = 0.02;

    public static PictureHeader? Read(PictureKind kind, ReadOnlySpan<byte> file) =>
        kind switch
        {
            PictureKind.Png => PngHeader.Read(file),
            PictureKind.Jpeg => JpegHeader.Read(file),
            PictureKind.Tiff => TiffHeader.Read(file),
            PictureKind.Bmp => BmpHeader.Read(file),
            PictureKind.Pgm => PgmHeader.Read(file)?.Picture,
            PictureKind.Jp2 => Jpeg2000Header.ReadContainer(file),
            _ => Jpeg2000Header.ReadStream(file),
        };

    public static double? PerMetre(double across, double down) => Square(across, down) * MetresPerInch;

    public static double? PerCentimetre(double across, double down) => Square(across, down) * CentimetresPerInch;

    /// <summary>The one resolution of square pixels; null where there is none, or two.</summary>
    public static double? Square(double across, double down) =>
        across > 0 && down > 0 && Math.Abs(across - down) <= SquareTolerance * across ? across : null;
}
