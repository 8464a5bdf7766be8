using CanCuoc.Imaging;
using CanCuoc.Vocabulary;

namespace CanCuoc.Faces.Tests;

public sealed class PortraitCropTests
{
    private static readonly FaceReader Reader = FaceReader.Open().Value;

    [Theory]
    [InlineData(480, 640, 240, 300, 138)]
    [InlineData(1200, 1600, 500, 700, 260)]
    [InlineData(700, 700, 380, 330, 100)]
    public void Of_APortrait_IsACardsPortraitThatMeetsTheRulesOfFraming(
        int width,
        int height,
        int x,
        int y,
        double size
    )
    {
        var picture = new DrawnFace
        {
            Width = width,
            Height = height,
            CentreX = x,
            CentreY = y,
            Size = size,
        }.Draw();
        var crop = PortraitCrop.Of(picture, Reader.FindOne(picture).Value.Landmarks).Value;
        crop.Picture.Width.ShouldBeGreaterThanOrEqualTo(240);
        crop.Picture.Height.ShouldBeGreaterThanOrEqualTo(320);
        (crop.Picture.Width / 20.0).ShouldBe(crop.Picture.Height / 30.0, tolerance: 0.05);
        (crop.Picture.Width / crop.Picture.PixelsPerInch * 25.4).ShouldBe(20, tolerance: 0.01);
        var portrait = new Portrait(crop.Picture, crop.Landmarks);
        foreach (var rule in PortraitRules.Framing)
            rule.Judge(portrait).IsMet.ShouldBeTrue($"{rule.Code} {rule.Measure(portrait)}");
        portrait.Pose.Roll.ShouldBe(0, tolerance: 0.5);
    }

    [Fact]
    public void Of_APortrait_FitsTheChipAndTheRegister()
    {
        var picture = new DrawnFace { BackgroundStripes = 20 }.Draw();
        var crop = PortraitCrop.Of(picture, Reader.FindOne(picture).Value.Landmarks).Value;
        var chip = crop.ToJpeg2000().Value;
        chip.Length.ShouldBeLessThanOrEqualTo(15_000);
        crop.ToJpeg(30_000).Value.Length.ShouldBeLessThanOrEqualTo(30_000);
        var read = PictureFile.ReadColour(chip).Value;
        var (code, again) = (CodeOf(picture), CodeOf(read));
        code.Score(again)
            .ShouldBeGreaterThan(108_954, "the chip's picture is recognised at one false match in a million");
    }

    [Fact]
    public void Of_AHeadThatThePictureCutsOff_IsRefused()
    {
        var picture = new DrawnFace
        {
            Width = 300,
            Height = 340,
            CentreX = 150,
            CentreY = 170,
        }.Draw();
        PortraitCrop.Of(picture, Reader.FindOne(picture).Value.Landmarks).Refusal.ShouldBe(PortraitCrop.HeadCutOff);
    }

    [Theory]
    [InlineData(Language.Vietnamese, "Mắt nhắm")]
    [InlineData(Language.English, "The eyes are closed")]
    public void Svg_OfWhatIsWrong_MarksItAndSaysIt(Language language, string words)
    {
        var picture = new DrawnFace { Background = (50, 50, 50) }.Draw();
        var places = Reader.FindOne(new DrawnFace().Draw()).Value.Landmarks;
        var portrait = new Portrait(picture, PortraitRulesTests.WithEyesClosed(places));
        var svg = System.Xml.Linq.XDocument.Parse(
            PortraitDrawing.Svg(portrait, PortraitRules.Judge(portrait), language)
        );
        svg.Root!.Attribute("viewBox")!.Value.ShouldBe("0 0 480 640");
        var titles = svg.Descendants().Where(one => one.Name.LocalName == "title").Select(one => one.Value).ToArray();
        titles.ShouldContain(title => title.StartsWith(words, StringComparison.Ordinal));
        titles.Length.ShouldBe(2);
        var eyes = svg.Descendants()
            .Single(one => one.Value.StartsWith(words, StringComparison.Ordinal) && one.Name.LocalName == "g");
        eyes.Elements().Count(one => one.Name.LocalName == "rect").ShouldBe(2);
    }

    [Fact]
    public void Svg_OfAGoodPortrait_HasNothingRed()
    {
        var picture = new DrawnFace().Draw();
        var portrait = new Portrait(picture, Reader.FindOne(picture).Value.Landmarks);
        PortraitDrawing.Svg(portrait, PortraitRules.Judge(portrait), Language.English).ShouldNotContain("#d22");
    }

    private static FaceCode CodeOf(ColourImage picture) =>
        Reader.Codes.Of(Reader.Embed(picture, Reader.FindOne(picture).Value));
}
