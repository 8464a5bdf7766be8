using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CanCuoc.Matching;
using ImageMagick;

namespace CanCuoc.Imaging.Tests;

/// <summary>The drawn pictures as files of all kinds, written by others than the code under test where there is one.</summary>
internal static class Files
{
    public static readonly string[] Kinds =
    [
        "png",
        "png16",
        "png-palette",
        "png-alpha",
        "tiff",
        "tiff16",
        "tiff-lzw",
        "bmp",
        "pgm",
        "pgm16",
        "pgm-digits",
        "jpeg",
        "jp2",
        "j2k",
    ];

    public static byte[] Of(string kind, GrayImage picture) =>
        kind switch
        {
            "png" => PngFile.Of(picture),
            "pgm" => [.. Head("P5", picture, 255), .. picture.Pixels],
            "pgm16" => Deep(picture),
            "pgm-digits" => Digits(picture),
            "png16" => HandMade.DeepPng(picture),
            "png-palette" => HandMade.PalettePng(picture),
            "png-alpha" => HandMade.TransparentPng(picture),
            "tiff16" => HandMade.DeepTiff(picture),
            _ => ByMagick(kind, picture),
        };

    private static byte[] ByMagick(string kind, GrayImage picture)
    {
        using var image = MagickPixels.Of(picture);
        switch (kind)
        {
            case "tiff-lzw":
                image.Settings.Compression = CompressionMethod.LZW;
                return image.ToByteArray(MagickFormat.Tiff);
            case "jp2" or "j2k":
                image.Quality = 100;
                return image.ToByteArray(kind == "jp2" ? MagickFormat.Jp2 : MagickFormat.J2k);
            case "jpeg":
                image.Quality = 100;
                return image.ToByteArray(MagickFormat.Jpeg);
            default:
                return image.ToByteArray(kind == "bmp" ? MagickFormat.Bmp : MagickFormat.Tiff);
        }
    }

    private static byte[] Head(string kind, GrayImage picture, int white) =>
        Encoding.ASCII.GetBytes($"{kind}\n# drawn\n{picture.Width} {picture.Height}\n{white}\n");

    private static byte[] Deep(GrayImage picture)
    {
        var pixels = new byte[2 * picture.Pixels.Length];
        for (var at = 0; at < picture.Pixels.Length; at++)
            BinaryPrimitives.WriteUInt16BigEndian(pixels.AsSpan(2 * at), (ushort)(257 * picture.Pixels[at]));
        return [.. Head("P5", picture, 65_535), .. pixels];
    }

    private static byte[] Digits(GrayImage picture) =>
        [
            .. Head("P2", picture, 255),
            .. Encoding.ASCII.GetBytes(
                string.Join(
                    '\n',
                    picture.Pixels.ToArray().Select(pixel => pixel.ToString(CultureInfo.InvariantCulture))
                )
            ),
        ];
}
