using System.Numerics;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// What lies around a minutia as a vector: a one for every bit of its cylinder, then cosine and sine of the doubled angle at every point of
/// its circles, nought where there is no print.
/// </summary>
internal static class MinutiaFeatures
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

    /// <summary>Calls back with every feature of a minutia that is not nought.</summary>
    public static void Visit<T>(PreparedPrint print, int minutia, ref T visitor)
        where T : struct, IFeatureVisitor, allows ref struct
    {
        var cylinder = print.Cylinder(minutia);
        for (var word = 0; word < cylinder.Length; word++)
        {
            for (var bits = cylinder[word]; bits != 0; bits &= bits - 1)
                visitor.Add((word * 64) + BitOperations.TrailingZeroCount(bits), 1);
        }
        var flow = print.Flow(minutia);
        for (var point = 0; point < flow.Length; point++)
        {
            if (flow[point] == None)
                continue;
            var (cosine, sine) = Directions[flow[point]];
            visitor.Add(Bits + (2 * point), cosine);
            visitor.Add(Bits + (2 * point) + 1, sine);
        }
    }
}

/// <summary>Takes the features of a minutia, one by one.</summary>
internal interface IFeatureVisitor
{
    void Add(int feature, float value);
}
