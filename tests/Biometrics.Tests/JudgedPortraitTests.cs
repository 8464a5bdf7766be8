using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics.Tests;

public sealed class JudgedPortraitTests
{
    private static readonly CaptureGate Gate = new(new Algorithms(DrawnFaces.Algorithm(FaceReader.Open().Value)));

    private static readonly ColourImage Drawn = InventedFace.Of(5).Portrait(1, PortraitConditions.ForCard);

    [Fact]
    public void Read_APortraitAsForACard_KeepsItAsItIs()
    {
        var file = JpegFile.Within(CaptureImage.LargestPortrait, Drawn).Value;

        var portrait = Gate.Read(BodyPart.Face, file).Value.Portrait!;

        portrait.IsCropped.ShouldBeFalse();
        portrait.Jpeg.ToArray().ShouldBe(file);
        portrait.Faults.ShouldAllBe(fault => !fault.IsGrave);
    }

    [Fact]
    public void Read_ALyingPictureOfACamera_KeepsTheCardsPortraitCutOutOfIt()
    {
        var capture = Gate.Read(BodyPart.Face, JpegFile.Of(OnAWall(Drawn, 1400, 1000))).Value;

        capture.Portrait!.IsCropped.ShouldBeTrue();
        capture.Portrait.Faults.ShouldBeEmpty();
        capture.Image.Bytes.ToArray().ShouldBe(capture.Portrait.Jpeg.ToArray());
        capture.Image.Bytes.Length.ShouldBeLessThanOrEqualTo(CaptureImage.LargestPortrait);
        var size = PictureSize.OfJpeg(capture.Image.Bytes.Span)!.Value;
        (size.Height / (double)size.Width).ShouldBe(1.5, 0.01);
    }

    [Fact]
    public void Read_ALyingPictureWithoutRoomAroundTheHead_IsRefused()
    {
        var near = OnAWall(Drawn, Drawn.Width + 300, Drawn.Height - 60);

        Gate.Read(BodyPart.Face, JpegFile.Of(near))
            .Refusal.ShouldBe(PortraitCrop.HeadCutOff.For(nameof(BodyPart.Face)));
    }

    [Fact]
    public void Read_ADarkPortrait_NamesTheRuleWithItsValueItsLimitsAndItsPlace()
    {
        var file = JpegFile.Within(CaptureImage.LargestPortrait, Dark(Drawn)).Value;

        var faults = Gate.Read(BodyPart.Face, file).Value.Portrait!.Faults;

        var dark = faults.Single(fault => fault.Code == "brightness");
        dark.IsGrave.ShouldBeTrue();
        faults[0].IsGrave.ShouldBeTrue();
        dark.Value.ShouldBeLessThan(dark.Range.Least);
        dark.Draw(Language.English).ShouldContain("<title>" + dark.Advice.English + "</title>");
        faults.ShouldContain(fault => fault.Code == "background-bright" && !fault.IsGrave);
    }

    private static ColourImage Dark(ColourImage picture) =>
        new(picture.Width, picture.Height, [.. picture.Pixels.ToArray().Select(value => (byte)(value * 0.28))]);

    // The portrait amid more of what is at its edges; what does not fit is cut off.
    private static ColourImage OnAWall(ColourImage portrait, int width, int height)
    {
        var pixels = new byte[ColourImage.Channels * width * height];
        var (left, top) = ((width - portrait.Width) / 2, (height - portrait.Height) / 2);
        for (var at = 0; at < width * height; at++)
        {
            var x = Math.Clamp((at % width) - left, 0, portrait.Width - 1);
            var y = Math.Clamp((at / width) - top, 0, portrait.Height - 1);
            (pixels[3 * at], pixels[(3 * at) + 1], pixels[(3 * at) + 2]) = portrait[x, y];
        }
        return new ColourImage(width, height, pixels);
    }
}
