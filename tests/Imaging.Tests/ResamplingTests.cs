using CanCuoc.Matching;

namespace CanCuoc.Imaging.Tests;

public sealed class ResamplingTests
{
    [Fact]
    public void ToResolution_OfWhatHasIt_IsTheSamePicture()
    {
        var picture = Drawn.Stripes(pixelsPerInch: 502);
        Resampling.ToResolution(picture).Value.ShouldBeSameAs(picture);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(569)]
    [InlineData(250)]
    public void ToResolution_ThereAndBack_KeepsStripes(double pixelsPerInch)
    {
        var picture = Drawn.Stripes();
        var there = Resampling.ToResolution(picture, pixelsPerInch).Value;
        there.Width.ShouldBe((int)Math.Round(picture.Width * pixelsPerInch / 500));
        var back = Resampling.ToResolution(there).Value;
        Drawn.MeanDifference(Inner(back), Inner(picture)).ShouldBeLessThan(4);
    }

    [Fact]
    public void ToSize_OfStripesFinerThanTheNewPixels_IsGrayAndDoesNotBeat()
    {
        var fine = new GrayImage(300, 60, [.. Enumerable.Range(0, 300 * 60).Select(at => (byte)(at % 2 * 255))]);
        var small = Resampling.ToSize(fine, 70, 14);
        foreach (var pixel in Inner(small))
            pixel.ShouldBeInRange((byte)120, (byte)136);
    }

    [Fact]
    public void ToSize_OfOneColour_KeepsIt()
    {
        var plain = new ColourImage(
            50,
            40,
            [.. Enumerable.Repeat((byte[])[10, 120, 250], 50 * 40).SelectMany(one => one)]
        );
        foreach (var size in (int[])[7, 33, 120])
            Resampling
                .ToSize(plain, size, size)
                .Pixels.ToArray()
                .Chunk(3)
                .ShouldAllBe(one => one.SequenceEqual(new byte[] { 10, 120, 250 }));
    }

    [Fact]
    public void ToResolution_BeyondTheLargestPicture_IsRefused() =>
        Resampling
            .ToResolution(new GrayImage(3000, 3000, new byte[9_000_000], 125))
            .Refusal.ShouldBe(PictureFile.TooManyPixels);

    private static byte[] Inner(GrayImage picture) =>
        [.. Enumerable.Range(4, picture.Height - 8).SelectMany(y => picture.Row(y)[4..^4].ToArray())];
}
