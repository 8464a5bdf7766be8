using ImageMagick;

namespace CanCuoc.Reader;

/// <summary>
/// The hidden verb <c>decode-picture</c>: a JPEG 2000 picture on standard input, its pixels on standard output
/// (<see cref="RgbPicture"/>). Before it looks at the picture the process gives up what it could do harm with; see
/// <see cref="Confinement"/>.
/// </summary>
internal static class DecodePicture
{
    /// <summary>Exit code: the decoder is missing, or the machine does not let the process be confined, so nothing is decoded.</summary>
    public const int NotReady = 4;

    /// <summary>A whole chip has no more.</summary>
    private const int MostBytes = 256 * 1024;

    private static ReadOnlySpan<byte> StreamStart => [0xFF, 0x4F, 0xFF, 0x51];

    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        if (!IsRehearsed(output) || !Confinement.Enter())
            return NotReady;
        var file = new byte[MostBytes + 1];
        var length = input.ReadAtLeast(file, file.Length, throwOnEndOfStream: false);
        if (length == file.Length || Decoded(file[..length]) is not { } picture)
            return ReaderExit.Unread;
        output.Write(picture);
        return ReaderExit.Good;
    }

    // ImageMagick's own bounds; the operating system's come on top
    private static void Limit()
    {
        ResourceLimits.Width = RgbPicture.LongestSide;
        ResourceLimits.Height = RgbPicture.LongestSide;
        ResourceLimits.Area = RgbPicture.MostPixels + 1; // it wants fewer
        ResourceLimits.Memory = 64 * 1024 * 1024;
        ResourceLimits.Disk = 0;
        ResourceLimits.Thread = 1;
    }

    // a picture of our own, and an answer of no bytes, load all that is needed, for later no file can be opened
    private static bool IsRehearsed(Stream output)
    {
        try
        {
            Limit();
            using var own = new MagickImage(MagickColors.Gray, 8, 8);
            output.Write([]);
            return Decoded(own.ToByteArray(MagickFormat.Jp2)) is not null;
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            return false;
        }
    }

    private static byte[]? Decoded(byte[] file)
    {
        try
        {
            var format = file.AsSpan().StartsWith(StreamStart) ? MagickFormat.J2k : MagickFormat.Jp2;
            using var image = new MagickImage(file, format);
            var (width, height) = ((int)image.Width, (int)image.Height);
            if (!RgbPicture.IsPossible(width, height))
                return null;
            image.ColorSpace = ColorSpace.sRGB;
            image.Alpha(AlphaAction.Remove);
            image.Depth = 8;
            return new RgbPicture(width, height, image.ToByteArray(MagickFormat.Rgb)).Encode();
        }
        catch (MagickException)
        {
            return null;
        }
    }
}
