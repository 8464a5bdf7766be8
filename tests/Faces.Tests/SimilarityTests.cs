using CsCheck;

namespace CanCuoc.Faces.Tests;

public sealed class SimilarityTests
{
    private static readonly Gen<Place> Places = Gen.Select(Gen.Double[-500, 500], Gen.Double[-500, 500])
        .Select((x, y) => new Place(x, y));

    [Fact]
    public void Between_PlacesAndTheirImages_FindsTheMovement() =>
        Gen.Select(Gen.Double[0.1, 4], Gen.Double[-3.1, 3.1], Places, Places.Array[3, 8])
            .Where(one => Spread(one.Item4) > 1)
            .Sample(one =>
            {
                var (scale, turn, shift, from) = one;
                var given = new Similarity(scale * Math.Cos(turn), scale * Math.Sin(turn), shift.X, shift.Y);
                var found = Similarity.Between(from, [.. from.Select(given.Of)]);
                (found.A, found.B).ShouldSatisfyAllConditions(
                    both => both.A.ShouldBe(given.A, 1e-6),
                    both => both.B.ShouldBe(given.B, 1e-6)
                );
                (found.Of(from[0]) - given.Of(from[0])).Length.ShouldBeLessThan(1e-6);
            });

    [Fact]
    public void Inverse_OfAnyMovement_BringsBack() =>
        Gen.Select(Gen.Double[0.1, 4], Gen.Double[-3.1, 3.1], Places, Places)
            .Sample(
                (scale, turn, shift, place) =>
                {
                    var there = new Similarity(scale * Math.Cos(turn), scale * Math.Sin(turn), shift.X, shift.Y);
                    (there.Inverse().Of(there.Of(place)) - place).Length.ShouldBeLessThan(1e-6);
                }
            );

    [Fact]
    public void Between_PlacesThatAreOne_OnlyShifts() =>
        Similarity.Between([new(1, 1), new(1, 1)], [new(3, 4), new(3, 4)]).ShouldBe(new Similarity(1, 0, 2, 3));

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.3)]
    public void Cut_OfAPicture_PutsWhatWasThereHere(double scale)
    {
        var picture = new DrawnFace().Draw();
        var to = new Similarity(scale, 0, -scale * 100, -scale * 150);
        var cut = to.Cut(picture, (int)(280 * scale), (int)(300 * scale));
        foreach (var (x, y) in ((int, int)[])[(170, 350), (240, 250), (300, 400)])
        {
            var place = to.Of(new Place(x, y));
            var (here, there) = (cut[(int)place.X, (int)place.Y], picture[x, y]);
            Math.Abs(here.Red - there.Red).ShouldBeLessThan(12);
            Math.Abs(here.Blue - there.Blue).ShouldBeLessThan(12);
        }
    }

    [Fact]
    public void Quarter_FourTimes_IsThePictureAgain()
    {
        var picture = new DrawnFace
        {
            Width = 60,
            Height = 90,
            Size = 20,
        }.Draw();
        var turned = Turning.Quarter(picture);
        (turned.Width, turned.Height).ShouldBe((90, 60));
        turned[89, 0].ShouldBe(picture[0, 0]);
        Turning.Quarter(Turning.Quarter(Turning.Quarter(turned))).Pixels.SequenceEqual(picture.Pixels).ShouldBeTrue();
    }

    private static double Spread(Place[] places) => places.Max(one => (one - places[0]).Length);
}
