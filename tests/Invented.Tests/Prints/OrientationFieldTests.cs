using CanCuoc.Invented.Prints;

namespace CanCuoc.Invented.Tests.Prints;

public sealed class OrientationFieldTests
{
    public static TheoryData<PrintClass> Classes => [.. Enum.GetValues<PrintClass>()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Doubled_OfEachClass_IsTwiceTheAngle(PrintClass printClass)
    {
        var ways = RidgePlan.Draw(printClass, 41).Ways;

        for (var y = -190; y <= 190; y += 10)
        {
            for (var x = -150; x <= 150; x += 10)
            {
                var (sine, cosine) = Math.SinCos(2 * ways.At(x, y));
                var doubled = ways.Doubled(x, y);
                doubled.Cosine.ShouldBe(cosine, 1e-9);
                doubled.Sine.ShouldBe(sine, 1e-9);
            }
        }
    }
}
