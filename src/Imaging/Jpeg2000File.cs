using CanCuoc.Vocabulary;
using ImageMagick.Formats;

namespace CanCuoc.Imaging;

/// <summary>Writes JPEG 2000 in its container (ISO/IEC 15444-1), as a chip's DG2 takes it.</summary>
public static class Jpeg2000File
{
    /// <summary>Bytes that a portrait has on a chip (ICAO 9303-10: 15 to 20 kB is what a face of that size needs).</summary>
    public const int PortraitBytes = 15_000;

    /// <summary>Raw bytes per byte of file: more blurs a face beyond recognition.</summary>
    private const double MostCompression = 120;

    private const int Steps = 7;

    /// <summary>
    /// The file that fills those bytes best: the encoder is told a rate, misses it by a little, and is told another, seven times. Refused
    /// when it takes more than 120 to 1.
    /// </summary>
    public static Outcome<byte[]> Within(int bytes, ColourImage picture)
    {
        using var image = MagickPixels.Of(picture);
        var (least, most) = (1.0, MostCompression);
        var rate = Math.Clamp((double)picture.Pixels.Length / bytes, least, most);
        byte[]? best = null;
        for (var step = 0; step < Steps; step++)
        {
            var file = image.ToByteArray(new Jp2WriteDefines { Rate = [(float)rate] });
            if (file.Length > bytes)
            {
                least = rate;
                rate = Math.Min(most, rate * 1.02 * file.Length / bytes);
            }
            else
            {
                best = file.Length > (best?.Length ?? 0) ? file : best;
                (most, rate) = (rate, (least + rate) / 2);
            }
            if (most - least < 0.01 * least)
                break;
        }
        return best is null ? JpegFile.DoesNotFit : best;
    }
}
