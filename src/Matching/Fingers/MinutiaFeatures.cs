using System.Numerics;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// What lies around a minutia as a vector: a one for every bit of its cylinder, then cosine and sine of the doubled angle at every point of
/// its circles, nought where there is no print.
/// </summary>
public static class MinutiaFeatures
{
    public const int Bits = PreparedPrint.Words * 64;

    public const int Length = Bits + (2 * PreparedPrint.FlowLength);

    private const byte None = NeighbourFlow.None;
    private const int HalfCircle = NeighbourFlow.HalfCircle;

    private static readonly (float Cosine, float Sine)[] Directions =
    [
        .. Enumerable
            .Range(0, HalfCircle)
            .Select(at => MathF.SinCos(2 * MathF.PI * at / HalfCircle))
            .Select(turn => (turn.Cos, turn.Sin)),
    ];

    /// <summary>Fills in all features of a minutia.</summary>
    public static void Fill(PreparedPrint print, int minutia, Span<float> features)
    {
        features.Clear();
        var cylinder = print.Cylinder(minutia);
        for (var word = 0; word < cylinder.Length; word++)
        {
            for (var bits = cylinder[word]; bits != 0; bits &= bits - 1)
                features[(word * 64) + BitOperations.TrailingZeroCount(bits)] = 1;
        }
        var flow = print.Flow(minutia);
        for (var point = 0; point < flow.Length; point++)
        {
            if (flow[point] != None)
                (features[Bits + (2 * point)], features[Bits + (2 * point) + 1]) = Directions[flow[point]];
        }
    }
}
