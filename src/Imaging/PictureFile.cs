using CanCuoc.Matching;
using CanCuoc.Vocabulary;

namespace CanCuoc.Imaging;

/// <summary>
/// Reads picture files from anywhere: PNG, TIFF, BMP, PGM, JPEG and JPEG 2000, of any depth, in gray, colour or indexed; what is
/// transparent is laid on white. The kind is told by the first bytes, and size, passes and length are judged before anything is decoded.
/// </summary>
public static class PictureFile
{
    public static readonly Refusal Empty = new("IMG-01", "Tệp ảnh rỗng.", "The picture file is empty.");

    public static readonly Refusal UnknownKind = new(
        "IMG-02",
        "Tệp không phải là ảnh PNG, TIFF, BMP, PGM, JPEG hoặc JPEG 2000.",
        "The file is not a picture of the kinds PNG, TIFF, BMP, PGM, JPEG or JPEG 2000."
    );

    public static readonly Refusal Damaged = new(
        "IMG-03",
        "Tệp ảnh bị hỏng hoặc bị cắt cụt; hãy lấy lại ảnh.",
        "The picture file is damaged or cut off; take it again."
    );

    public static readonly Refusal FileTooLong = new(
        "IMG-04",
        "Tệp ảnh dài hơn 128 MB.",
        "The picture file is longer than 128 MB."
    );

    public static readonly Refusal TooManyPixels = new(
        "IMG-05",
        "Ảnh có hơn 100 triệu điểm ảnh (JPEG 2000: 25 triệu).",
        "The picture has more than 100 million pixels (JPEG 2000: 25 million)."
    );

    public static readonly Refusal TooSmall = new(
        "IMG-06",
        "Ảnh có một chiều nhỏ hơn 16 điểm ảnh nên không nhận ra được gì.",
        "A side of the picture has fewer than 16 pixels, so that nothing can be recognised in it."
    );

    public static readonly Refusal TooIntricate = new(
        "IMG-07",
        "Ảnh được chia thành nhiều phần hơn mức cho phép (JPEG: 64 lượt quét; JPEG 2000: 1.024 ô); hãy lưu lại theo cách thông thường.",
        "The picture is made of more parts than allowed (JPEG: 64 scans; JPEG 2000: 1,024 tiles); save it again in the usual way."
    );

    /// <summary>Bytes: a gray bitmap of the most pixels, and some.</summary>
    public const int LongestFile = 128 * 1024 * 1024;

    public const int MostPixels = 100_000_000;

    /// <summary>Of JPEG 2000, whose decoder keeps four bytes of each channel: so many take 0.4 GB.</summary>
    public const int MostPixelsOfJpeg2000 = 25_000_000;

    /// <summary>Pixels a side.</summary>
    public const int ShortestSide = 16;

    /// <summary>A progressive JPEG of a camera has about ten; each goes over the whole picture.</summary>
    private const int MostScans = 64;

    private const int MostTiles = 1_024;

    // what scanners of prints have; 72 and 96 are written by programs that know of none (ISO/IEC 19794-4 begins at 125)
    private const double LeastPrintResolution = 120;
    private const double MostPrintResolution = 2_600;

    /// <summary>Reads a gray picture, of colours their luma. Its resolution is the file's, or 500 an inch where that is none of a print.</summary>
    public static Outcome<GrayImage> ReadGray(ReadOnlyMemory<byte> file)
    {
        if (Judge(file.Span).IsRefused(out var refusal, out var judged))
            return refusal;
        var resolution = judged.Header.PixelsPerInch
            is >= LeastPrintResolution
                and <= MostPrintResolution
                and var stated
            ? stated
            : GrayImage.PrintResolution;
        if (judged.Kind == PictureKind.Pgm)
            return PgmPixels.Read(file.Span) is { } pixels
                ? new GrayImage((int)judged.Header.Width, (int)judged.Header.Height, pixels, resolution)
                : Damaged;
        return MagickDecoder.Gray(judged.Kind, file, resolution) is { } gray ? gray : Damaged;
    }

    /// <summary>Reads a colour picture. Its resolution is the file's, or 300 an inch.</summary>
    public static Outcome<ColourImage> ReadColour(ReadOnlyMemory<byte> file)
    {
        if (Judge(file.Span).IsRefused(out var refusal, out var judged))
            return refusal;
        if (judged.Kind == PictureKind.Pgm)
            return ReadGray(file).IsRefused(out var reason, out var gray) ? reason : ColourImage.Of(gray);
        var resolution = judged.Header.PixelsPerInch ?? ColourImage.PortraitResolution;
        return MagickDecoder.Colour(judged.Kind, file, resolution) is { } colour ? colour : Damaged;
    }

    private static Outcome<(PictureKind Kind, PictureHeader Header)> Judge(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return Empty;
        if (file.Length > LongestFile)
            return FileTooLong;
        if (KindRecognition.Of(file) is not { } kind)
            return UnknownKind;
        if (PictureHeader.Read(kind, file) is not { } header)
            return Damaged;
        return JudgeSize(kind, header) is { } refusal ? refusal : (kind, header);
    }

    private static Refusal? JudgeSize(PictureKind kind, PictureHeader header)
    {
        if (header.Width <= 0 || header.Height <= 0)
            return Damaged;
        if (header.Width < ShortestSide || header.Height < ShortestSide)
            return TooSmall;
        var isJpeg2000 = kind is PictureKind.Jp2 or PictureKind.J2k;
        if (header.Width > MostPixels || header.Height > MostPixels)
            return TooManyPixels;
        if (header.Width * header.Height > (isJpeg2000 ? MostPixelsOfJpeg2000 : MostPixels))
            return TooManyPixels;
        return header.Parts > (isJpeg2000 ? MostTiles : MostScans) ? TooIntricate : null;
    }
}
