using CanCuoc.Imaging;
using CanCuoc.Matching;
using CanCuoc.Matching.Slaps;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>The gate of slaps: a file is taken when it can be cut into the fingers that it should show. Some tenths of a second.</summary>
public sealed class SlapGate(CaptureGate gate)
{
    public static readonly Refusal TooLarge = new(
        "BIO-20",
        "Tệp ảnh bàn tay lớn hơn 3 MB.",
        "The file of the slap is larger than 3 MB."
    );

    public static readonly Refusal NotPng = new(
        "BIO-21",
        "Ảnh bàn tay phải là tệp PNG.",
        "The slap must be a PNG file."
    );

    /// <summary>Bytes; a gray picture of 3.2 by 3 inches has 2.4 million pixels, of a byte at most each in PNG.</summary>
    public const int Largest = 3 * 1024 * 1024;

    // What the gate of prints asks for each way; a child's little finger is narrower.
    private const int LeastSide = 200;

    /// <summary>Reads a file; the refusal names the slap.</summary>
    /// <param name="absent">Of all fingers; those of other slaps do not matter.</param>
    public Outcome<SlapCapture> Read(Slap slap, ReadOnlyMemory<byte> file, IEnumerable<AbsentFinger> absent)
    {
        if (file.Length > Largest)
            return TooLarge.For($"{slap}");
        if (PictureSize.OfPng(file.Span) is null)
            return NotPng.For($"{slap}");
        if (PictureFile.ReadGray(file).IsRefused(out var refusal, out var picture))
            return refusal.For($"{slap}");
        int[] positions = [.. absent.Select(finger => finger.Part).Intersect(slap.Parts).Select(part => (int)part)];
        if (SlapCutting.Cut(picture, slap.Kind, positions).IsRefused(out refusal, out var cut))
            return refusal.For($"{slap}");
        return new SlapCapture(slap, [.. cut.Fingers.Select(Finger)]);
    }

    private FlatFinger Finger(SlapFinger finger)
    {
        var (part, picture) = ((BodyPart)finger.Position, PngFile.Of(OnPaper(finger.Image)));
        return new FlatFinger(
            part,
            picture,
            finger.Quality.Score,
            [.. finger.Quality.Advice.Select(advice => advice.Words())],
            gate.Read(part, picture).IsRefused(out _, out var print) ? null : print
        );
    }

    private static GrayImage OnPaper(GrayImage finger)
    {
        var (width, height) = (Math.Max(LeastSide, finger.Width), Math.Max(LeastSide, finger.Height));
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        for (var y = 0; y < finger.Height; y++)
            finger.Row(y).CopyTo(pixels.AsSpan((y * width) + ((width - finger.Width) / 2)));
        return new GrayImage(width, height, pixels, finger.PixelsPerInch);
    }
}
