using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>An image that passed the gate: a JPEG portrait, or a PNG of one finger.</summary>
public sealed class CaptureImage
{
    public static readonly Refusal TooLarge = new(
        "BIO-01",
        "Tệp ảnh lớn hơn 2 MB.",
        "The image file is larger than 2 MB."
    );

    public static readonly Refusal NotJpeg = new(
        "BIO-02",
        "Ảnh chân dung phải là tệp JPEG.",
        "The portrait must be a JPEG file."
    );

    public static readonly Refusal NotPng = new(
        "BIO-03",
        "Ảnh vân tay phải là tệp PNG.",
        "The print must be a PNG file."
    );

    public static readonly Refusal PortraitTooSmall = new(
        "BIO-04",
        "Ảnh chân dung phải cao ít nhất 320 và rộng ít nhất 240 điểm ảnh, chiều đứng.",
        "The portrait must be at least 320 pixels high and 240 wide, upright."
    );

    public static readonly Refusal PrintTooSmall = new(
        "BIO-05",
        "Ảnh vân tay phải có mỗi chiều ít nhất 200 điểm ảnh (500 điểm/inch).",
        "The print must be at least 200 pixels each way (500 pixels an inch)."
    );

    public static readonly Refusal PortraitTooLarge = new(
        "BIO-06",
        "Ảnh chân dung lớn hơn 30 kB nên không ghi được vào chip; hãy giảm kích thước ảnh.",
        "The portrait is larger than 30 kB and does not fit on the chip; make it smaller."
    );

    /// <summary>Bytes; four times what a good portrait of 600 × 800 needs.</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <summary>Bytes; with its headers it must stay below the 32,767 that READ BINARY reaches.</summary>
    public const int LargestPortrait = 30_000;

    private CaptureImage(BodyPart part, ReadOnlyMemory<byte> bytes) => (Part, Bytes) = (part, bytes);

    public BodyPart Part { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a file; refused when it is not of the kind, or too small to recognise anybody by.</summary>
    public static Outcome<CaptureImage> Read(BodyPart part, ReadOnlyMemory<byte> file)
    {
        var field = part.ToString();
        if (file.Length > Largest)
            return TooLarge.For(field);
        return Judge(part, file.Span) is { } refusal ? refusal.For(field) : new CaptureImage(part, file);
    }

    /// <summary>A JPEG of a length that is read: what is in it may be judged, and the card's portrait cut out of it.</summary>
    internal static bool IsPortraitFile(ReadOnlySpan<byte> file) =>
        file.Length <= Largest && PictureSize.OfJpeg(file) is { Width: >= 240, Height: >= 240 };

    private static Refusal? Judge(BodyPart part, ReadOnlySpan<byte> file)
    {
        if (part == BodyPart.Face)
        {
            if (PictureSize.OfJpeg(file) is not { } portrait)
                return NotJpeg;
            if (file.Length > LargestPortrait)
                return PortraitTooLarge;
            // ISO/IEC 19794-5, full frontal: 240 × 320 leaves 90 pixels between the eyes.
            return portrait is { Width: >= 240, Height: >= 320 } && portrait.Height >= portrait.Width
                ? null
                : PortraitTooSmall;
        }
        if (PictureSize.OfPng(file) is not { } print)
            return NotPng;
        return print is { Width: >= 200, Height: >= 200 } ? null : PrintTooSmall;
    }
}
