using System.Diagnostics.CodeAnalysis;
using CanCuoc.Imaging;
using CsCheck;

namespace CanCuoc.Faces.Tests;

[SuppressMessage("Design", "CA1001", Justification = "The readers live as long as the tests do.")]
public sealed class FaceReaderTests
{
    private static readonly FaceReader Reader = FaceReader.Open().Value;

    [Theory]
    [InlineData(90)]
    [InlineData(138)]
    [InlineData(160)]
    public void FindOne_InAPortrait_FindsEyesWhereTheyAre(double size)
    {
        var drawn = new DrawnFace { Size = size };
        var face = Reader.FindOne(drawn.Draw()).Value;
        face.Box.Score.ShouldBeGreaterThan(0.7);
        face.Landmarks.EyeDistance.ShouldBe(0.8 * size, tolerance: 0.08 * size);
        var middle = face.Landmarks.EyesCentre - new Place(drawn.CentreX, drawn.CentreY - (0.05 * size));
        middle.Length.ShouldBeLessThan(0.12 * size);
    }

    [Fact]
    public void FindOne_OfTheSamePictureTwice_IsTheSameToTheLastBit()
    {
        var picture = new DrawnFace().Draw();
        var (one, other) = (Reader.FindOne(picture).Value, Reader.FindOne(picture).Value);
        one.Landmarks.All.SequenceEqual(other.Landmarks.All).ShouldBeTrue();
        var (code, again) = (
            Reader.Codes.Of(Reader.Embed(picture, one)),
            Reader.Codes.Of(Reader.Embed(picture, other))
        );
        code.ToBytes().ShouldBe(again.ToBytes());
    }

    public static TheoryData<string, string> Bad =>
        new()
        {
            { "black", FaceReader.NoFace.Code },
            { "white", FaceReader.NoFace.Code },
            { "noise", FaceReader.NoFace.Code },
            { "stripes", FaceReader.NoFace.Code },
            { "a dog", FaceReader.NoFace.Code },
            { "one pixel", FaceReader.NoFace.Code },
            { "two faces", FaceReader.SeveralFaces.Code },
            { "a quarter turned", FaceReader.OnItsSide.Code },
            { "small face", FaceReader.TooSmall.Code },
            { "a ribbon", FaceReader.TooLong.Code },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void FindOne_OfWhatIsNoPortrait_NamesTheReason(string what, string code) =>
        (Reader.FindOne(Draw(what)).Refusal?.Code).ShouldBe(code);

    [Fact]
    public void FindOne_InAPictureOfManyPixels_FindsTheFace()
    {
        var picture = Resampling.ToSize(new DrawnFace().Draw(), 3600, 4800);
        Reader.FindOne(picture).Value.Landmarks.EyeDistance.ShouldBe(0.8 * 138 * 7.5, tolerance: 80);
    }

    [Fact]
    public void FindAll_OfAnySizeAndContent_NeverThrows() =>
        Gen.Select(Gen.Int[1, 90], Gen.Int[1, 90], Gen.Int[0, int.MaxValue])
            .Sample(
                (width, height, seed) =>
                {
                    var pixels = new byte[3 * width * height];
                    new Random(seed).NextBytes(pixels);
                    var found = Reader.FindAll(new ColourImage(width, height, pixels));
                    (found.Refusal ?? FaceReader.TooLong).ShouldBe(FaceReader.TooLong);
                },
                iter: 25
            );

    [Fact]
    public void Codes_OfOneFaceInAnotherLightAndPlace_AreNearer_ThanOfAnother()
    {
        var code = CodeOf(new DrawnFace());
        var again = CodeOf(
            new DrawnFace
            {
                CentreX = 225,
                Brightness = 0.9,
                SideLight = 0.05,
            }
        );
        var turned = CodeOf(new DrawnFace { Size = 110, CentreY = 330 });
        code.Score(again).ShouldBeGreaterThan(98_053);
        code.Score(turned).ShouldBeGreaterThan(91_224);
        code.Score(code).ShouldBeInRange(128_000, 131_000);
        code.Agreement(code).ShouldBe(FaceCode.Length);
    }

    private static FaceCode CodeOf(DrawnFace face)
    {
        var picture = face.Draw();
        return Reader.Codes.Of(Reader.Embed(picture, Reader.FindOne(picture).Value));
    }

    private static ColourImage Draw(string what) =>
        what switch
        {
            "black" => Plain(400, 500, _ => 0),
            "white" => Plain(400, 500, _ => 255),
            "noise" => Plain(400, 500, at => (byte)((at * 2_654_435_761L) >> 13)),
            "stripes" => Plain(400, 500, at => (byte)(at / 30 % 256)),
            "one pixel" => Plain(1, 1, _ => 100),
            "a ribbon" => Plain(1000, 20, _ => 100),
            "a dog" => DrawnDog.Draw(),
            "two faces" => new DrawnFace
            {
                CentreX = 620,
                CentreY = 300,
                Size = 110,
            }.DrawOver(
                new DrawnFace
                {
                    Width = 860,
                    CentreX = 220,
                    Size = 120,
                }.Draw()
            ),
            "a quarter turned" => Turning.Quarter(new DrawnFace().Draw()),
            "small face" => Resampling.ToSize(new DrawnFace().Draw(), 84, 112),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

    private static ColourImage Plain(int width, int height, Func<int, byte> pixel) =>
        new(width, height, [.. Enumerable.Range(0, 3 * width * height).Select(pixel)]);
}
