using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using CanCuoc.Matching.Fingers;

namespace CanCuoc.KeyLearning;

/// <summary>
/// Fisher's discriminant: the directions along which the covariance of all minutiae is largest beside that of one minutia's impressions, found
/// by subspace iteration on the one whitened by the other.
/// </summary>
internal sealed record DiscriminantDirections(double[][] Directions, double[] Ratios, double[] Middles)
{
    private const int Length = MinutiaFeatures.Length;
    private const int Count = FingerSketch.KeyBits;

    // A few more are followed, so that those kept settle.
    private const int Followed = Count + 16;
    private const int Rounds = 80;

    // Of the mean variance, added to each: a feature that never varied would divide by nought.
    private const double Ridge = 0.1;

    public static DiscriminantDirections Of(LearntMinutiae learnt)
    {
        var within = Covariance([.. learnt.Pairs.Select(pair => Difference(pair.One, pair.Other))], 0.5);
        var mean = Mean(learnt.All);
        var all = Covariance([.. learnt.All.Select(features => Difference(features, mean))], 1);
        var ridge = Ridge * Enumerable.Range(0, Length).Average(at => within[at][at]);
        for (var at = 0; at < Length; at++)
            within[at][at] += ridge;
        var root = Cholesky(within);
        var (vectors, ratios) = Iterate(root, all);
        var directions = vectors.Take(Count).Select(vector => SolveTransposed(root, vector)).ToArray();
        var middles = directions.Select(direction => Median(learnt.All, direction)).ToArray();
        return new(directions, ratios[..Count], middles);
    }

    /// <summary>As the keys of fingers read it.</summary>
    public byte[] ToBytes()
    {
        var halves = new Half[(Length + 1) * Count];
        for (var direction = 0; direction < Count; direction++)
        {
            for (var feature = 0; feature < Length; feature++)
                halves[(feature * Count) + direction] = (Half)Directions[direction][feature];
            halves[(Length * Count) + direction] = (Half)(-Middles[direction]);
        }
        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }

    private static float[] Difference(float[] one, float[] other)
    {
        var difference = new float[Length];
        TensorPrimitives.Subtract(one, other, difference);
        return difference;
    }

    private static float[] Mean(List<float[]> vectors)
    {
        var sum = new double[Length];
        foreach (var vector in vectors)
        {
            for (var at = 0; at < Length; at++)
                sum[at] += vector[at];
        }
        return [.. sum.Select(value => (float)(value / vectors.Count))];
    }

    private static double[][] Covariance(float[][] vectors, double factor)
    {
        var columns = new float[Length][];
        for (var at = 0; at < Length; at++)
            columns[at] = [.. vectors.Select(vector => vector[at])];
        var covariance = new double[Length][];
        Parallel.For(
            0,
            Length,
            row =>
                covariance[row] = [
                    .. columns.Select(column =>
                        factor * TensorPrimitives.Dot<float>(columns[row], column) / vectors.Length
                    ),
                ]
        );
        return covariance;
    }

    private static double[][] Cholesky(double[][] matrix)
    {
        var root = new double[Length][];
        for (var row = 0; row < Length; row++)
        {
            root[row] = new double[Length];
            for (var column = 0; column <= row; column++)
            {
                var rest =
                    matrix[row][column]
                    - TensorPrimitives.Dot<double>(root[row].AsSpan(0, column), root[column].AsSpan(0, column));
                root[row][column] = row == column ? Math.Sqrt(rest) : rest / root[column][column];
            }
        }
        return root;
    }

    private static (double[][] Vectors, double[] Ratios) Iterate(double[][] root, double[][] all)
    {
        var chance = new Random(1);
        var vectors = new double[Followed][];
        for (var at = 0; at < Followed; at++)
            vectors[at] = [.. Enumerable.Range(0, Length).Select(_ => chance.NextDouble() - 0.5)];
        var ratios = new double[Followed];
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, Followed, at => vectors[at] = Apply(root, all, vectors[at]));
            for (var at = 0; at < Followed; at++)
                ratios[at] = Orthonormalise(vectors, at);
        }
        return (vectors, ratios);
    }

    private static double[] Apply(double[][] root, double[][] all, double[] vector)
    {
        var solved = SolveTransposed(root, vector);
        return Solve(root, [.. all.Select(row => TensorPrimitives.Dot<double>(row, solved))]);
    }

    private static double Orthonormalise(double[][] vectors, int at)
    {
        foreach (var earlier in vectors.AsSpan(0, at))
        {
            var share = TensorPrimitives.Dot<double>(vectors[at], earlier);
            TensorPrimitives.MultiplyAdd(earlier, -share, vectors[at], vectors[at]);
        }
        var length = TensorPrimitives.Norm<double>(vectors[at]);
        TensorPrimitives.Divide(vectors[at], length, vectors[at]);
        return length;
    }

    private static double[] Solve(double[][] root, double[] right)
    {
        var solution = new double[Length];
        for (var row = 0; row < Length; row++)
        {
            var known = TensorPrimitives.Dot<double>(root[row].AsSpan(0, row), solution.AsSpan(0, row));
            solution[row] = (right[row] - known) / root[row][row];
        }
        return solution;
    }

    private static double[] SolveTransposed(double[][] root, double[] right)
    {
        double[] solution = [.. right];
        for (var row = Length - 1; row >= 0; row--)
        {
            solution[row] /= root[row][row];
            TensorPrimitives.MultiplyAdd(
                root[row].AsSpan(0, row),
                -solution[row],
                solution.AsSpan(0, row),
                solution.AsSpan(0, row)
            );
        }
        return solution;
    }

    private static double Median(List<float[]> all, double[] direction)
    {
        var places = all.Select(features => features.Zip(direction, (feature, weight) => feature * weight).Sum())
            .Order()
            .ToArray();
        return places[places.Length / 2];
    }
}
