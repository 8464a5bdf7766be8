namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>The distance from ridge to ridge in every cell, pixels: the period whose filter answers most around there.</summary>
internal static class RidgePeriods
{
    private const int Steps = 11;

    // Cells.
    private const float Deviation = 3f;

    private static readonly float Step = MathF.Pow(RidgeFilter.MostPeriod / RidgeFilter.LeastPeriod, 1f / (Steps - 1));

    public static Plane Of(Plane picture, RidgeFlow flow, bool[] cells)
    {
        var padded = RidgeWaves.Pad(picture);
        var energies = new Plane[Steps];
        for (var step = 0; step < Steps; step++)
            energies[step] = Smoothing.Bell(Energy(padded, flow, cells, PeriodAt(step)), Deviation);
        var periods = new Plane(flow.Columns, flow.Rows);
        for (var cell = 0; cell < periods.Values.Length; cell++)
            periods.Values[cell] = PeriodAt(Best(energies, cell));
        return periods;
    }

    private static float PeriodAt(float step) => RidgeFilter.LeastPeriod * MathF.Pow(Step, step);

    // In every other cell: they are alike.
    private static Plane Energy(Plane padded, RidgeFlow flow, bool[] cells, float period)
    {
        var energy = new Plane(flow.Columns, flow.Rows);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (column, row) = (cell % flow.Columns, cell / flow.Columns);
            if (!cells[cell] || (column + row) % 2 != 0)
                continue;
            var filter = RidgeFilter.For(flow.Angle(column, row), period);
            var power = RidgeWaves.Power(
                padded,
                filter,
                (column * RidgeFlow.Cell) + (RidgeFlow.Cell / 2),
                (row * RidgeFlow.Cell) + (RidgeFlow.Cell / 2)
            );
            energy.Values[cell] = power * flow.Coherence(column, row);
        }
        return energy;
    }

    // The top of the parabola through the best step and those beside it.
    private static float Best(Plane[] energies, int cell)
    {
        var best = 0;
        for (var step = 1; step < Steps; step++)
        {
            if (energies[step].Values[cell] > energies[best].Values[cell])
                best = step;
        }
        if (best is 0 or Steps - 1)
            return best;
        var (before, here, after) = (
            energies[best - 1].Values[cell],
            energies[best].Values[cell],
            energies[best + 1].Values[cell]
        );
        var bend = before - (2 * here) + after;
        return bend < 0 ? best + ((before - after) / (2 * bend)) : best;
    }
}
