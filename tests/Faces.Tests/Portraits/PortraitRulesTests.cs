using CanCuoc.Imaging;

namespace CanCuoc.Faces.Tests;

public sealed class PortraitRulesTests
{
    private static readonly FaceReader Reader = FaceReader.Open().Value;

    private static readonly ColourImage Good = new DrawnFace().Draw();

    private static readonly FaceLandmarks Places = Reader.FindOne(Good).Value.Landmarks;

    [Fact]
    public void Judge_OfAGoodPortrait_FindsNothing() => Broken(Good, Places).ShouldBeEmpty();

    public static TheoryData<string, string> Spoilt =>
        new()
        {
            { "small", "size" },
            { "small", "eye-distance" },
            { "eyes closed", "eyes-open" },
            { "mouth open", "mouth-closed" },
            { "light from the right", "light-left" },
            { "light from the left", "light-right" },
            { "too dark", "brightness" },
            { "too bright", "brightness" },
            { "burnt out", "clipping" },
            { "flat", "gray-levels" },
            { "dark background", "background-bright" },
            { "things behind", "background-plain" },
            { "blurred", "sharpness" },
            { "far away", "head-length" },
            { "far away", "head-width" },
            { "at the side", "centre-across" },
            { "low", "centre-down" },
        };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Judge_OfASpoiltPortrait_NamesWhatIsWrong(string how, string code)
    {
        var (picture, places) = Spoil(how);
        Broken(picture, places).ShouldContain(code);
    }

    [Theory]
    [InlineData(0.2, 0, 0, "yaw")]
    [InlineData(-0.2, 0, 0, "yaw")]
    [InlineData(0, 0.25, 0, "pitch")]
    [InlineData(0, -0.25, 0, "pitch")]
    [InlineData(0, 0, 12, "roll")]
    [InlineData(0, 0, -12, "roll")]
    public void Judge_OfATurnedHead_NamesTheTurn(double noseAside, double noseDown, double degrees, string code)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var nose = Places.NoseTip;
        var turned = Places
            .Moved(one => one == nose ? one + (Places.EyeDistance * new Place(noseAside, noseDown)) : one)
            .Moved(one => new Place((cosine * one.X) - (sine * one.Y), (sine * one.X) + (cosine * one.Y) + 40));
        var rules = Broken(Good, turned);
        rules.ShouldContain(code);
        rules.Intersect(["yaw", "pitch", "roll"]).ShouldHaveSingleItem();
    }

    [Fact]
    public void Rules_HaveCodesOfTheirOwnAndWordsInBothLanguages()
    {
        PortraitRules.All.Select(rule => rule.Code).ShouldBeUnique();
        foreach (var rule in PortraitRules.All)
        {
            rule.Advice.Vietnamese.ShouldNotBeNullOrWhiteSpace();
            rule.Advice.English.ShouldNotBe(rule.Advice.Vietnamese);
            rule.Range.Least.ShouldBeLessThan(rule.Range.Most);
        }
    }

    [Fact]
    public void Judge_WithoutRoomBesideTheHead_SaysNothingOfTheBackground()
    {
        var near = new DrawnFace
        {
            Width = 300,
            Height = 400,
            CentreX = 150,
            CentreY = 200,
            Size = 138,
        }.Draw();
        var moved = Places.Moved(one => one - new Place(90, 100));
        var findings = PortraitRules.Judge(new Portrait(near, moved));
        findings.Single(one => one.Rule.Code == "background-bright").Value.ShouldBeNull();
    }

    private static string[] Broken(ColourImage picture, FaceLandmarks places) =>
        [.. PortraitRules.Judge(new Portrait(picture, places)).Where(one => !one.IsMet).Select(one => one.Rule.Code)];

    // places are given where the face stays where it was, and found where it moved or changed
    private static (ColourImage Picture, FaceLandmarks Places) Spoil(string how) =>
        how switch
        {
            "small" => (Resampling.ToSize(Good, 192, 256), Places.Moved(one => 0.4 * one)),
            "eyes closed" => (Good, WithEyesClosed(Places)),
            "mouth open" => Found(new DrawnFace { MouthGap = 0.2 }),
            "light from the right" => (new DrawnFace { SideLight = -0.45 }.Draw(), Places),
            "light from the left" => (new DrawnFace { SideLight = 0.45 }.Draw(), Places),
            "too dark" => (new DrawnFace { Brightness = 0.25 }.Draw(), Places),
            "too bright" => (new DrawnFace { Brightness = 1.6 }.Draw(), Places),
            "burnt out" => (new DrawnFace { Brightness = 1.8 }.Draw(), Places),
            "flat" => (Flat(), Places),
            "dark background" => (new DrawnFace { Background = (60, 60, 70) }.Draw(), Places),
            "things behind" => (new DrawnFace { Background = (190, 190, 190), BackgroundStripes = 65 }.Draw(), Places),
            "blurred" => (Resampling.ToSize(Resampling.ToSize(Good, 30, 40), 480, 640), Places),
            "far away" => Found(
                new DrawnFace
                {
                    Width = 800,
                    Height = 1000,
                    CentreX = 400,
                }
            ),
            "at the side" => Found(new DrawnFace { CentreX = 180 }),
            "low" => Found(new DrawnFace { CentreY = 400 }),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
        };

    /// <summary>Both lids on the line between the corners.</summary>
    internal static FaceLandmarks WithEyesClosed(FaceLandmarks places) =>
        new(
            places
                .All.ToArray()
                .Select(
                    (place, at) =>
                        at is >= 36 and < 42 ? place with { Y = places.LeftEyeCentre.Y }
                        : at is >= 42 and < 48 ? place with { Y = places.RightEyeCentre.Y }
                        : place
                )
        );

    private static (ColourImage, FaceLandmarks) Found(DrawnFace face)
    {
        var picture = face.Draw();
        return (picture, Reader.FindOne(picture).Value.Landmarks);
    }

    private static ColourImage Flat() =>
        new(Good.Width, Good.Height, [.. Good.Pixels.ToArray().Select(one => (byte)(100 + (one / 8)))]);
}
