using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class LaidSketchTests
{
    // Small places, so that many are near.
    private static readonly Gen<(int X, int Y, byte Angle)> Minutia = Gen.Select(
        Gen.Int[1, 60],
        Gen.Int[0, 60],
        Gen.Byte
    );

    private static readonly Gen<Placement> Laying = Gen.Select(Gen.Byte, Gen.Short[-80, 80], Gen.Short[-80, 80])
        .Select((turn, across, down) => new Placement(turn, across, down));

    [Fact]
    public void NearTo_IsWhatEachMinutiaSaysOfItself() =>
        Gen.Select(Minutia.Array[0, FingerSketch.Minutiae], Laying, Minutia)
            .Sample(
                (minutiae, placement, place) =>
                {
                    var near = Laid(minutiae, placement).NearTo(new(place.X, place.Y, place.Angle));
                    for (var at = 0; at < FingerSketch.Minutiae; at++)
                        ((near >> at & 1) != 0).ShouldBe(
                            at < minutiae.Length && IsNear(minutiae[at], placement, place)
                        );
                }
            );

    [Fact]
    public void NearTo_OneTurnedByHalfACircle_IsNobody() =>
        Laid([(10, 10, 0)], new(0, 0, 0)).NearTo(new(10, 10, 128)).ShouldBe(0u);

    private static LaidSketch Laid((int X, int Y, byte Angle)[] minutiae, Placement placement)
    {
        var places = new uint[FingerSketch.Minutiae];
        for (var at = 0; at < minutiae.Length; at++)
            places[at] = ((uint)minutiae[at].X << 20) | ((uint)minutiae[at].Y << 8) | minutiae[at].Angle;
        return new(places, placement);
    }

    private static bool IsNear((int X, int Y, byte Angle) own, Placement placement, (int X, int Y, byte Angle) place)
    {
        var (sine, cosine) = MathF.SinCos(placement.Turn * MathF.PI / 128);
        var x = (int)((own.X * cosine) - (own.Y * sine) + placement.Across);
        var y = (int)((own.X * sine) + (own.Y * cosine) + placement.Down);
        return Math.Abs(x - place.X) <= 16
            && Math.Abs(y - place.Y) <= 16
            && Math.Abs((int)(sbyte)(byte)(own.Angle + placement.Turn - place.Angle)) <= 10;
    }
}
