using CanCuoc.Faces;
using CanCuoc.Imaging;

namespace CanCuoc.Bench;

/// <summary>
/// A picture that was cropped to a face: its border is carried on outwards by a third, so that aligning it meets no black, and the crop is
/// the box.
/// </summary>
internal readonly record struct CroppedFace(ColourImage Picture, FaceBox Box)
{
    public static CroppedFace Read(byte[] file)
    {
        var crop = PictureFile.ReadColour(file).Value;
        var border = crop.Width / 3;
        var (width, height) = (crop.Width + (2 * border), crop.Height + (2 * border));
        var pixels = new byte[ColourImage.Channels * width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var row = crop.Row(Math.Clamp(y - border, 0, crop.Height - 1));
            row.Slice(ColourImage.Channels * Math.Clamp(x - border, 0, crop.Width - 1), ColourImage.Channels)
                .CopyTo(pixels.AsSpan(ColourImage.Channels * ((y * width) + x)));
        }
        return new(
            new ColourImage(width, height, pixels),
            new FaceBox(border, border, crop.Width, crop.Height, Score: 1)
        );
    }
}
