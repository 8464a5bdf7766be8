using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>A print as waves: at every pixel the amplitude and phase of the ridges that run through it, by the filter of its cell.</summary>
internal sealed class RidgeWaves
{
    private const int Cell = RidgeFlow.Cell;
    private const int Reach = RidgeFilter.Reach;
    private const int Side = (2 * Reach) + 1;
    private const int Lines = 4;

    private RidgeWaves(int width, int height)
    {
        (Even, Odd) = (new(width, height), new(width, height));
        Filters = new RidgeFilter?[(width + Cell - 1) / Cell * ((height + Cell - 1) / Cell)];
        Columns = (width + Cell - 1) / Cell;
    }

    /// <summary>Amplitude times the cosine of the phase.</summary>
    public Plane Even { get; }

    public Plane Odd { get; }

    /// <summary>The filter of each cell; null outside the print.</summary>
    public RidgeFilter?[] Filters { get; }

    public int Columns { get; }

    public RidgeFilter? FilterAt(int x, int y) => Filters[(y / Cell * Columns) + (x / Cell)];

    /// <summary>What the filters of the flow and the periods answer.</summary>
    /// <param name="cells">Where to look; elsewhere there are no waves.</param>
    public static RidgeWaves Of(Plane picture, RidgeFlow flow, Plane periods, bool[] cells)
    {
        var waves = new RidgeWaves(picture.Width, picture.Height);
        var padded = Pad(picture);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (!cells[cell])
                continue;
            var (column, row) = (cell % waves.Columns, cell / waves.Columns);
            var filter = RidgeFilter.For(flow.Angle(column, row), periods.Values[cell]);
            waves.Filters[cell] = filter;
            for (var y = row * Cell; y < Math.Min((row + 1) * Cell, picture.Height); y += Lines)
                Filter(waves, padded, filter, column * Cell, y);
        }
        return waves;
    }

    /// <summary>The even part alone, in half the time: enough to see which way the ridges run.</summary>
    public static Plane EvenOf(Plane picture, RidgeFlow flow, Plane periods, bool[] cells)
    {
        var even = new Plane(picture.Width, picture.Height);
        var padded = Pad(picture);
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (!cells[cell])
                continue;
            var (column, row) = (cell % flow.Columns, cell / flow.Columns);
            FilterEven(even, padded, RidgeFilter.For(flow.Angle(column, row), periods.Values[cell]), column, row);
        }
        return even;
    }

    /// <summary>The square of the amplitude that one filter answers at one place of a padded picture.</summary>
    public static float Power(Plane padded, RidgeFilter filter, int x, int y)
    {
        Vector256<float> even = default,
            odd = default;
        var (lastEven, lastOdd) = (0f, 0f);
        for (var down = 0; down < Side; down++)
        {
            var line = padded.Row(y + down).Slice(x, Side);
            var evens = filter.Even.AsSpan(down * Side, Side);
            var odds = filter.Odd.AsSpan(down * Side, Side);
            for (var at = 0; at + 8 <= Side; at += 8)
            {
                var pixels = Vector256.Create<float>(line[at..]);
                even += pixels * Vector256.Create<float>(evens[at..]);
                odd += pixels * Vector256.Create<float>(odds[at..]);
            }
            for (var at = Side / 8 * 8; at < Side; at++)
                (lastEven, lastOdd) = (lastEven + (line[at] * evens[at]), lastOdd + (line[at] * odds[at]));
        }
        (lastEven, lastOdd) = (lastEven + Vector256.Sum(even), lastOdd + Vector256.Sum(odd));
        return (lastEven * lastEven) + (lastOdd * lastOdd);
    }

    /// <summary>With room around it, so that no filter reaches beyond.</summary>
    public static Plane Pad(Plane picture)
    {
        var padded = new Plane(picture.Width + (2 * Reach) + Cell, picture.Height + (2 * Reach) + Cell);
        for (var y = 0; y < picture.Height; y++)
            picture.Row(y).CopyTo(padded.Row(y + Reach)[Reach..]);
        return padded;
    }

    // Four lines of a cell at once: each weight is fetched once for all of them.
    private static void Filter(RidgeWaves waves, Plane padded, RidgeFilter filter, int left, int top)
    {
        Vector256<float> even0 = default,
            even1 = default,
            even2 = default,
            even3 = default;
        Vector256<float> odd0 = default,
            odd1 = default,
            odd2 = default,
            odd3 = default;
        var stride = (nuint)padded.Width;
        ref var even = ref MemoryMarshal.GetArrayDataReference(filter.Even);
        ref var odd = ref MemoryMarshal.GetArrayDataReference(filter.Odd);
        for (var down = 0; down < Side; down++)
        {
            ref var line = ref padded.Values[((top + down) * padded.Width) + left];
            for (nuint at = 0; at < Side; at++)
            {
                var (evens, odds) = (Vector256.Create(even), Vector256.Create(odd));
                var pixels = Vector256.LoadUnsafe(ref line, at);
                (even0, odd0) = (
                    Vector256.FusedMultiplyAdd(pixels, evens, even0),
                    Vector256.FusedMultiplyAdd(pixels, odds, odd0)
                );
                pixels = Vector256.LoadUnsafe(ref line, at + stride);
                (even1, odd1) = (
                    Vector256.FusedMultiplyAdd(pixels, evens, even1),
                    Vector256.FusedMultiplyAdd(pixels, odds, odd1)
                );
                pixels = Vector256.LoadUnsafe(ref line, at + (2 * stride));
                (even2, odd2) = (
                    Vector256.FusedMultiplyAdd(pixels, evens, even2),
                    Vector256.FusedMultiplyAdd(pixels, odds, odd2)
                );
                pixels = Vector256.LoadUnsafe(ref line, at + (3 * stride));
                (even3, odd3) = (
                    Vector256.FusedMultiplyAdd(pixels, evens, even3),
                    Vector256.FusedMultiplyAdd(pixels, odds, odd3)
                );
                even = ref Unsafe.Add(ref even, 1);
                odd = ref Unsafe.Add(ref odd, 1);
            }
        }
        Store(waves, left, top, even0, odd0);
        Store(waves, left, top + 1, even1, odd1);
        Store(waves, left, top + 2, even2, odd2);
        Store(waves, left, top + 3, even3, odd3);
    }

    // All eight lines of a cell at once.
    private static void FilterEven(Plane even, Plane padded, RidgeFilter filter, int column, int row)
    {
        Vector256<float> line0 = default,
            line1 = default,
            line2 = default,
            line3 = default;
        Vector256<float> line4 = default,
            line5 = default,
            line6 = default,
            line7 = default;
        var stride = (nuint)padded.Width;
        ref var weight = ref MemoryMarshal.GetArrayDataReference(filter.Even);
        for (var down = 0; down < Side; down++)
        {
            ref var line = ref padded.Values[(((row * Cell) + down) * padded.Width) + (column * Cell)];
            for (nuint at = 0; at < Side; at++)
            {
                var weights = Vector256.Create(weight);
                line0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at), weights, line0);
                line1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + stride), weights, line1);
                line2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (2 * stride)), weights, line2);
                line3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (3 * stride)), weights, line3);
                line4 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (4 * stride)), weights, line4);
                line5 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (5 * stride)), weights, line5);
                line6 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (6 * stride)), weights, line6);
                line7 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref line, at + (7 * stride)), weights, line7);
                weight = ref Unsafe.Add(ref weight, 1);
            }
        }
        ReadOnlySpan<Vector256<float>> lines = [line0, line1, line2, line3, line4, line5, line6, line7];
        for (var y = row * Cell; y < Math.Min((row + 1) * Cell, even.Height); y++)
            Store(even, column * Cell, y, lines[y % Cell]);
    }

    private static void Store(RidgeWaves waves, int left, int y, Vector256<float> even, Vector256<float> odd)
    {
        if (y >= waves.Even.Height)
            return;
        Store(waves.Even, left, y, even);
        Store(waves.Odd, left, y, odd);
    }

    private static void Store(Plane plane, int left, int y, Vector256<float> values)
    {
        Span<float> answers = stackalloc float[Cell];
        values.CopyTo(answers);
        answers[..Math.Min(Cell, plane.Width - left)].CopyTo(plane.Row(y)[left..]);
    }
}
