using CanCuoc.Invented.Portraits;
using CanCuoc.Matching.Slaps;
using CsCheck;

namespace CanCuoc.Matching.Tests.Slaps;

public sealed class NotAHandTests
{
    public static TheoryData<string, Func<int, int, int>> Paintings =>
        new()
        {
            { "black", (_, _) => 0 },
            { "white", (_, _) => 255 },
            { "half", (x, _) => x < 800 ? 0 : 255 },
            { "slope", (x, y) => (x + y) / 12 },
            { "noise", (x, y) => ((x * 7919) ^ (y * 104729) ^ (x * y)) & 255 },
            { "squares", (x, y) => ((x / 40) + (y / 40)) % 2 * 255 },
            { "stripes", (x, _) => x / 60 % 2 * 255 },
            { "disc", (x, y) => ((x - 800) * (x - 800)) + ((y - 750) * (y - 750)) < 90_000 ? 30 : 250 },
        };

    [Theory]
    [MemberData(nameof(Paintings))]
    public void Cut_OfNoFinger_SaysSo(string what, Func<int, int, int> gray)
    {
        var refusal = SlapCutting.Cut(HandsOfNobody.Painted(1600, 1500, gray), SlapKind.RightFour, []).Refusal;

        refusal?.Code.ShouldBe("SLP-04", what);
    }

    [Fact]
    public void Cut_OfAFace_SaysThatThereIsNoFinger()
    {
        var face = InventedFace.Of(3).Portrait(0, new PortraitConditions { Width = 960, Height = 1280 }).ToGray();
        var picture = new GrayImage(face.Width, face.Height, face.Pixels.ToArray());

        SlapCutting.Cut(picture, SlapKind.TwoThumbs, []).Refusal?.Code.ShouldBe("SLP-04");
    }

    // Whatever lies on the glass, the answer is fingers or a reason.
    [Fact]
    public void Cut_OfAnySizeAndPattern_Answers() =>
        Gen.Select(Gen.Int[200, 700], Gen.Int[200, 700], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Enum<SlapKind>())
            .Sample(
                (width, height, across, down, kind) =>
                {
                    var picture = HandsOfNobody.Painted(
                        width,
                        height,
                        (x, y) => (int)(127 * (1 + Math.Sin((x / (double)across) + (y / (double)down))))
                    );
                    var cut = SlapCutting.Cut(picture, kind, []);
                    (cut.Refusal is not null || cut.Value.Fingers.Count == kind.Positions().Count).ShouldBeTrue();
                },
                iter: 60
            );
}
