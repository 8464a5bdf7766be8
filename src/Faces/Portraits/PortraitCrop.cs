using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Faces;

/// <summary>
/// The card's portrait of a picture: 20 × 30 mm, the head upright and where ICAO 9303-3 wants it. Its size in pixels is at least what is
/// recognised by (ISO/IEC 19794-5: 90 pixels between the eyes), and no more than the picture has.
/// </summary>
public sealed record PortraitCrop(ColourImage Picture, FaceLandmarks Landmarks)
{
    public static readonly Refusal HeadCutOff = new(
        "FAC-10",
        "Ảnh chụp quá sát: không đủ khoảng trống quanh đầu để cắt ảnh 20 × 30 mm; hãy chụp xa hơn.",
        "The picture was taken from too near: there is not enough around the head for a portrait of 20 × 30 mm; stand further off."
    );

    /// <summary>Pixels, of the smallest one: 300 an inch would be 236 × 354, and 240 × 320 is the least that is taken at enrolment.</summary>
    public const int LeastWidth = 260;

    /// <summary>Twice the pixels gain nothing at 20 mm.</summary>
    public const int MostWidth = 480;

    private const double HeightPart = 1.5; // 30 mm of 20 mm
    private const double CardWidth = 20 / 25.4; // inches

    /// <summary>Of the crop's width: between the eyes. The head is then about 60 % of the width and two thirds of the height.</summary>
    private const double EyePart = 0.27;

    private const double EyeHeight = 0.42;

    /// <summary>How much of the crop may lie outside of the picture; there its edge is carried on.</summary>
    private const double MostOutside = 0.02;

    public static Outcome<PortraitCrop> Of(ColourImage picture, FaceLandmarks landmarks)
    {
        var width = (int)Math.Clamp(Math.Round(landmarks.EyeDistance / EyePart), LeastWidth, MostWidth);
        var height = (int)Math.Round(width * HeightPart);
        var half = EyePart / 2 * width;
        var to = Similarity.Between(
            [landmarks.LeftEyeCentre, landmarks.RightEyeCentre],
            [new Place((0.5 * width) - half, EyeHeight * height), new Place((0.5 * width) + half, EyeHeight * height)]
        );
        if (Outside(to.Inverse(), width, height, picture) > MostOutside)
            return HeadCutOff;
        var cut = to.Cut(picture, width, height).Pixels.ToArray();
        return new PortraitCrop(new ColourImage(width, height, cut, width / CardWidth), landmarks.Moved(to.Of));
    }

    /// <summary>As the register keeps it: JPEG within the bytes that a chip's file takes.</summary>
    public Outcome<byte[]> ToJpeg(int bytes) => JpegFile.Within(bytes, Picture);

    /// <summary>As the chip keeps it.</summary>
    public Outcome<byte[]> ToJpeg2000(int bytes = Jpeg2000File.PortraitBytes) => Jpeg2000File.Within(bytes, Picture);

    private static double Outside(Similarity back, int width, int height, ColourImage picture)
    {
        const int Steps = 40;
        var outside = 0;
        for (var row = 0; row < Steps; row++)
        for (var column = 0; column < Steps; column++)
        {
            var place = back.Of(new Place((column + 0.5) * width / Steps, (row + 0.5) * height / Steps));
            if (place.X < 0 || place.Y < 0 || place.X >= picture.Width || place.Y >= picture.Height)
                outside++;
        }
        return (double)outside / (Steps * Steps);
    }
}
