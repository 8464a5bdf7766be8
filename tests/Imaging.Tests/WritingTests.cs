namespace CanCuoc.Imaging.Tests;

public sealed class WritingTests
{
    [Fact]
    public void Png_OfTheSamePicture_IsTheSameFile() =>
        PngFile.Of(Drawn.Colours()).ShouldBe(PngFile.Of(Drawn.Colours()));

    [Fact]
    public void Jpeg_OfGray_IsReadAsGray()
    {
        var read = PictureFile.ReadGray(JpegFile.Of(Drawn.Stripes())).Value;
        Drawn.MeanDifference(read.Pixels, Drawn.Stripes().Pixels).ShouldBeLessThan(3);
    }

    [Theory]
    [InlineData(6_000)]
    [InlineData(30_000)]
    public void Jpeg_WithinBytes_IsReadAgain(int bytes)
    {
        var drawn = Drawn.Colours(240, 320);
        var file = JpegFile.Within(bytes, drawn).Value;
        file.Length.ShouldBeLessThanOrEqualTo(bytes);
        var read = PictureFile.ReadColour(file).Value;
        Drawn.MeanDifference(read.Pixels, drawn.Pixels).ShouldBeLessThan(6);
    }

    [Fact]
    public void Jpeg_WithinTooFewBytes_IsRefused() =>
        JpegFile.Within(300, Drawn.Colours(240, 320)).Refusal.ShouldBe(JpegFile.DoesNotFit);

    [Theory]
    [InlineData(Jpeg2000File.PortraitBytes)]
    [InlineData(8_000)]
    public void Jpeg2000_WithinBytes_FillsThem(int bytes)
    {
        var noisy = Noisy(480, 640);
        var file = Jpeg2000File.Within(bytes, noisy).Value;
        file.Length.ShouldBeInRange((int)(0.93 * bytes), bytes);
        var read = PictureFile.ReadColour(file).Value;
        (read.Width, read.Height).ShouldBe((480, 640));
        Drawn.MeanDifference(read.Pixels, noisy.Pixels).ShouldBeLessThan(25);
    }

    [Fact]
    public void Jpeg2000_WithinTooFewBytes_IsRefused() =>
        Jpeg2000File.Within(500, Noisy(480, 640)).Refusal.ShouldBe(JpegFile.DoesNotFit);

    /// <summary>What compresses badly.</summary>
    private static ColourImage Noisy(int width, int height)
    {
        var pixels = Drawn.Colours(width, height).Pixels.ToArray();
        var random = new Random(1);
        for (var at = 0; at < pixels.Length; at++)
            pixels[at] = (byte)Math.Clamp(pixels[at] + random.Next(-40, 41), 0, 255);
        return new ColourImage(width, height, pixels);
    }
}
