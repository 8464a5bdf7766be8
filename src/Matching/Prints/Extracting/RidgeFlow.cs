using System.Numerics.Tensors;

namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>
/// Which way the ridges run, a cell of <see cref="Cell"/> pixels each: the angle doubled, as a vector, so that it can be averaged. Its
/// length says how much of what is there runs that way, 0 to 1.
/// </summary>
internal sealed class RidgeFlow(Plane cosine, Plane sine)
{
    /// <summary>Pixels.</summary>
    public const int Cell = 8;

    public int Columns => cosine.Width;

    public int Rows => cosine.Height;

    /// <summary>The angle along the ridges in a cell, radians, −π/2 to π/2, x to the right and y downwards.</summary>
    public float Angle(int column, int row) => MathF.Atan2(sine[column, row], cosine[column, row]) / 2;

    public float Coherence(int column, int row) =>
        MathF.Sqrt((cosine[column, row] * cosine[column, row]) + (sine[column, row] * sine[column, row]));

    /// <summary>The angle at a pixel, from the cells around it.</summary>
    public float AngleAt(float x, float y)
    {
        var (column, row) = ((x / Cell) - 0.5f, (y / Cell) - 0.5f);
        return MathF.Atan2(sine.Between(column, row), cosine.Between(column, row)) / 2;
    }

    /// <summary>From the gradients of a picture, under a bell of the width given, pixels.</summary>
    public static RidgeFlow Of(Plane picture, float deviation)
    {
        var (cosine, sine, energy) = Gradients(picture);
        var cells = deviation / Cell;
        (cosine, sine, energy) = (
            Smoothing.Bell(cosine, cells),
            Smoothing.Bell(sine, cells),
            Smoothing.Bell(energy, cells)
        );
        TensorPrimitives.Add(energy.Values, 1e-6f, energy.Values);
        TensorPrimitives.Divide(cosine.Values, energy.Values, cosine.Values);
        TensorPrimitives.Divide(sine.Values, energy.Values, sine.Values);
        return new(cosine, sine);
    }

    // A gradient stands across the ridge: its doubled angle is turned by half a circle.
    private static (Plane Cosine, Plane Sine, Plane Energy) Gradients(Plane picture)
    {
        var (columns, rows) = ((picture.Width + Cell - 1) / Cell, (picture.Height + Cell - 1) / Cell);
        var (cosine, sine, energy) = (new Plane(columns, rows), new Plane(columns, rows), new Plane(columns, rows));
        for (var y = 1; y < picture.Height - 1; y++)
        {
            var above = picture.Row(y - 1);
            var here = picture.Row(y);
            var below = picture.Row(y + 1);
            for (var x = 1; x < picture.Width - 1; x++)
            {
                var across =
                    above[x + 1] - above[x - 1] + (2 * (here[x + 1] - here[x - 1])) + below[x + 1] - below[x - 1];
                var down = below[x - 1] - above[x - 1] + (2 * (below[x] - above[x])) + below[x + 1] - above[x + 1];
                var cell = (y / Cell * columns) + (x / Cell);
                cosine.Values[cell] += (down * down) - (across * across);
                sine.Values[cell] -= 2 * across * down;
                energy.Values[cell] += (across * across) + (down * down);
            }
        }
        return (cosine, sine, energy);
    }
}
