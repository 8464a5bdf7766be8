using CanCuoc.Faces;

namespace CanCuoc.Bench;

/// <summary>
/// Learns what <see cref="FaceCodes"/> needs from embeddings of known people: their mean, and the inverse root of the covariance within
/// persons, to which its own mean variance is added on the diagonal, for a few thousand pictures do not fill 128 directions.
/// </summary>
internal static class FaceCodeLearning
{
    private const int Sweeps = 30;
    private const double Smoothing = 1;

    // Rounding may leave a variance of nothing below nought.
    private const double Least = 1e-12;

    public static FaceCodes Learn(
        IReadOnlyList<FaceEmbedding> embeddings,
        IReadOnlyList<string> persons,
        float meanPart = FaceCodes.UsualMeanPart
    )
    {
        double[][] units = [.. embeddings.Select(Unit)];
        var mean = Mean(units);
        var within = Within(units, persons, mean.Length);
        return new FaceCodes([.. mean.Select(one => (float)one)], Power(within, -0.5), meanPart);
    }

    /// <summary>The root of the covariance of codes: normal numbers, multiplied by it, are spread as they are. By rows.</summary>
    public static float[] Spread(IReadOnlyList<FaceCode> codes)
    {
        var covariance = new double[FaceCode.Length, FaceCode.Length];
        foreach (var code in codes)
        {
            for (var row = 0; row < FaceCode.Length; row++)
            for (var column = 0; column < FaceCode.Length; column++)
                covariance[row, column] += code.Values[row] * code.Values[column] / (double)codes.Count;
        }
        return Power(covariance, 0.5);
    }

    private static float[] Power(double[,] matrix, double exponent)
    {
        var (size, (values, vectors)) = (matrix.GetLength(0), Eigen(matrix));
        var power = new float[size * size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
        {
            var sum = 0.0;
            for (var at = 0; at < size; at++)
                sum += vectors[row, at] * vectors[column, at] * Math.Pow(Math.Max(values[at], Least), exponent);
            power[(row * size) + column] = (float)sum;
        }
        return power;
    }

    private static double[] Unit(FaceEmbedding embedding)
    {
        double[] values = [.. embedding.Values.ToArray().Select(one => (double)one)];
        var length = Math.Sqrt(values.Sum(one => one * one));
        return [.. values.Select(one => one / length)];
    }

    private static double[] Mean(IReadOnlyList<double[]> units) =>
        [.. Enumerable.Range(0, units[0].Length).Select(at => units.Average(one => one[at]))];

    private static double[,] Within(double[][] units, IReadOnlyList<string> persons, int size)
    {
        var within = new double[size, size];
        var count = 0;
        foreach (var person in units.Index().GroupBy(one => persons[one.Index]).Where(one => one.Count() > 1))
        {
            double[][] own = [.. person.Select(one => one.Item)];
            var mean = Mean(own);
            foreach (var unit in own)
            {
                count++;
                for (var row = 0; row < size; row++)
                for (var column = 0; column < size; column++)
                    within[row, column] += (unit[row] - mean[row]) * (unit[column] - mean[column]);
            }
        }
        var variance = Enumerable.Range(0, size).Average(at => within[at, at]);
        for (var row = 0; row < size; row++)
        {
            within[row, row] += Smoothing * variance;
            for (var column = 0; column < size; column++)
                within[row, column] /= count;
        }
        return within;
    }

    /// <summary>Jacobi's method: each pair of directions is turned until nothing is left beside the diagonal.</summary>
    private static (double[] Values, double[,] Vectors) Eigen(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var vectors = new double[size, size];
        for (var at = 0; at < size; at++)
            vectors[at, at] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        for (var one = 0; one < size; one++)
        for (var other = one + 1; other < size; other++)
            Turn(matrix, vectors, one, other);
        return ([.. Enumerable.Range(0, size).Select(at => matrix[at, at])], vectors);
    }

    private static void Turn(double[,] matrix, double[,] vectors, int one, int other)
    {
        if (Math.Abs(matrix[one, other]) < 1e-18)
            return;
        var ratio = (matrix[other, other] - matrix[one, one]) / (2 * matrix[one, other]);
        var tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt((ratio * ratio) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var at = 0; at < matrix.GetLength(0); at++)
            (matrix[at, one], matrix[at, other]) = Turned(matrix[at, one], matrix[at, other], cosine, sine);
        for (var at = 0; at < matrix.GetLength(0); at++)
            (matrix[one, at], matrix[other, at]) = Turned(matrix[one, at], matrix[other, at], cosine, sine);
        for (var at = 0; at < matrix.GetLength(0); at++)
            (vectors[at, one], vectors[at, other]) = Turned(vectors[at, one], vectors[at, other], cosine, sine);
    }

    private static (double, double) Turned(double one, double other, double cosine, double sine) =>
        ((cosine * one) - (sine * other), (sine * one) + (cosine * other));
}
