using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class SearchedPlacesTests
{
    private static readonly Gen<ProbedMinutia> Minutia = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Byte)
        .Select((x, y, angle) => new ProbedMinutia(x, y, angle));

    [Fact]
    public void NearTo_IsWhatEachMinutiaSaysOfItself() =>
        Gen.Select(Minutia.Array[1, 64], Minutia)
            .Sample(
                (minutiae, place) =>
                {
                    var near = new SearchedPlaces(minutiae).NearTo(place.X, place.Y, place.Angle);
                    for (var at = 0; at < 64; at++)
                        ((near >> at & 1) != 0).ShouldBe(at < minutiae.Length && IsNear(minutiae[at], place));
                }
            );

    [Fact]
    public void NearTo_OneTurnedByHalfACircle_IsNobody() =>
        new SearchedPlaces([new(10, 10, 0)]).NearTo(10, 10, 128).ShouldBe(0UL);

    private static bool IsNear(ProbedMinutia one, ProbedMinutia other) =>
        Math.Abs(one.X - other.X) <= 16
        && Math.Abs(one.Y - other.Y) <= 16
        && Math.Abs((int)(sbyte)(byte)(one.Angle - other.Angle)) <= 10;
}
