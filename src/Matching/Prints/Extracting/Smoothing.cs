using System.Numerics.Tensors;

namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>Means under a bell.</summary>
internal static class Smoothing
{
    [ThreadStatic]
    private static Plane? scratch;

    /// <summary>Under a bell of the deviation given, in places of the plane; beyond the edge nothing is counted.</summary>
    public static Plane Bell(Plane plane, float deviation)
    {
        var bell = Weights(deviation);
        return Down(Across(plane, bell), bell);
    }

    /// <summary>Nearly a bell, for wide ones: two squares of the reach given, one after the other.</summary>
    public static Plane Squares(Plane plane, int reach)
    {
        var (across, result) = (Scratch(plane.Width, plane.Height), new Plane(plane.Width, plane.Height));
        Square(plane, across, result, reach);
        Square(result, across, result, reach);
        return result;
    }

    private static float[] Weights(float deviation)
    {
        var reach = (int)MathF.Ceiling(2.5f * deviation);
        var weights = new float[(2 * reach) + 1];
        for (var at = 0; at < weights.Length; at++)
            weights[at] = MathF.Exp(-(at - reach) * (at - reach) / (2 * deviation * deviation));
        return weights;
    }

    private static Plane Across(Plane plane, float[] bell)
    {
        var (result, reach) = (new Plane(plane.Width, plane.Height), bell.Length / 2);
        for (var y = 0; y < plane.Height; y++)
        {
            for (var x = 0; x < plane.Width; x++)
            {
                var (sum, weight) = (0f, 0f);
                for (var at = Math.Max(0, x - reach); at <= Math.Min(plane.Width - 1, x + reach); at++)
                {
                    sum += bell[at - x + reach] * plane[at, y];
                    weight += bell[at - x + reach];
                }
                result[x, y] = sum / weight;
            }
        }
        return result;
    }

    private static Plane Down(Plane plane, float[] bell)
    {
        var (result, reach) = (new Plane(plane.Width, plane.Height), bell.Length / 2);
        for (var y = 0; y < plane.Height; y++)
        {
            var row = result.Row(y);
            var weight = 0f;
            for (var at = Math.Max(0, y - reach); at <= Math.Min(plane.Height - 1, y + reach); at++)
            {
                TensorPrimitives.MultiplyAdd(plane.Row(at), bell[at - y + reach], row, row);
                weight += bell[at - y + reach];
            }
            TensorPrimitives.Divide(row, weight, row);
        }
        return result;
    }

    // A large plane costs more to be made than to be filled.
    private static Plane Scratch(int width, int height)
    {
        if (scratch?.Width != width || scratch.Height != height)
            scratch = new(width, height);
        return scratch;
    }

    private static void Square(Plane plane, Plane across, Plane result, int reach)
    {
        var sums = new float[plane.Width + 1];
        for (var y = 0; y < plane.Height; y++)
            Run(plane.Row(y), across.Row(y), reach, sums);
        Columns(across, result, reach);
    }

    private static void Run(ReadOnlySpan<float> from, Span<float> to, int reach, Span<float> sums)
    {
        for (var x = 0; x < from.Length; x++)
            sums[x + 1] = sums[x] + from[x];
        var whole = (2 * reach) + 1;
        var inner = Math.Max(0, to.Length - whole + 1);
        if (inner > 0)
        {
            TensorPrimitives.Subtract(sums.Slice(whole, inner), sums[..inner], to.Slice(reach, inner));
            TensorPrimitives.Multiply(to.Slice(reach, inner), 1f / whole, to.Slice(reach, inner));
        }
        for (var x = 0; x < to.Length; x = x + 1 == reach && inner > 0 ? reach + inner : x + 1)
        {
            var (first, end) = (Math.Max(0, x - reach), Math.Min(from.Length, x + reach + 1));
            to[x] = (sums[end] - sums[first]) / (end - first);
        }
    }

    private static void Columns(Plane plane, Plane result, int reach)
    {
        var sum = new float[plane.Width];
        var (first, last) = (0, -1);
        for (var y = 0; y < plane.Height; y++)
        {
            while (last < Math.Min(y + reach, plane.Height - 1))
                TensorPrimitives.Add(sum, plane.Row(++last), sum);
            while (first < y - reach)
                TensorPrimitives.Subtract(sum, plane.Row(first++), sum);
            TensorPrimitives.Multiply(sum, 1f / (last - first + 1), result.Row(y));
        }
    }
}
