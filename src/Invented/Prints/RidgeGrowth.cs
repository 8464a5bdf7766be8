using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CanCuoc.Invented.Prints;

/// <summary>
/// Ridges grown from scattered spots by filtering again and again with the filter of each place (Cappelli, Maio and Maltoni 2000).
/// Minutiae arise by themselves where what grew from two spots meets out of step. Only tiles near a change are filtered again.
/// </summary>
internal sealed class RidgeGrowth
{
    private const int Tile = 8;
    private const int Margin = 16;

    // How many tiles a filter reaches beyond its own.
    private const int Near = (RidgeFilterBank.Reach + Tile - 1) / Tile;
    private const int MostRounds = 20;
    private const float Gain = 2.2f;
    private const float Settled = 0.08f;

    private readonly int width;
    private readonly int height;
    private readonly int stride;
    private readonly int tilesAcross;
    private readonly int tilesDown;
    private readonly ushort[] filters;
    private float[] now;
    private float[] next;
    private bool[] moving;

    private RidgeGrowth(int width, int height, ushort[] filters)
    {
        (this.width, this.height, this.filters) = (width, height, filters);
        stride = width + (2 * Margin);
        (tilesAcross, tilesDown) = (width / Tile, height / Tile);
        now = new float[stride * (height + (2 * Margin))];
        next = new float[now.Length];
        moving = new bool[tilesAcross * tilesDown];
    }

    /// <summary>Grown ridges: 1 on the crest of a ridge, -1 in a furrow, smooth between.</summary>
    /// <param name="width">Pixels; width and height are multiples of eight.</param>
    /// <param name="filters">The filter of each pixel, by <see cref="RidgeFilterBank.Nearest"/>; rows two by two have the same.</param>
    /// <param name="spots">How many places the ridges grow from.</param>
    public static float[] Grow(int width, int height, ushort[] filters, int spots, SeededChance chance)
    {
        var growth = new RidgeGrowth(width, height, filters);
        growth.Scatter(spots, chance);
        for (var round = 0; round < MostRounds && growth.moving.AsSpan().Contains(value: true); round++)
            growth.Round();
        return growth.Smooth();
    }

    private void Scatter(int spots, SeededChance chance)
    {
        for (var i = 0; i < spots; i++)
        {
            var (x, y) = (chance.Below(width), chance.Below(height));
            for (var dy = -2; dy <= 2; dy++)
            {
                for (var dx = -2; dx <= 2; dx++)
                    now[At(x + dx, y + dy)] = (dx * dx) + (dy * dy) <= 5 ? 1 : now[At(x + dx, y + dy)];
            }
            moving[(y / Tile * tilesAcross) + (x / Tile)] = true;
        }
    }

    private int At(int x, int y) => ((y + Margin) * stride) + x + Margin;

    private void Round()
    {
        var moved = new bool[moving.Length];
        for (var row = 0; row < tilesDown; row++)
        {
            for (var column = 0; column < tilesAcross; column++)
            {
                if (MovesNear(column, row))
                    moved[(row * tilesAcross) + column] = FilterTile(column * Tile, row * Tile);
                else
                    CopyTile(column * Tile, row * Tile);
            }
        }
        (now, next, moving) = (next, now, moved);
    }

    private bool MovesNear(int column, int row)
    {
        var from = Math.Max(0, column - Near);
        var count = Math.Min(tilesAcross - 1, column + Near) - from + 1;
        for (var y = Math.Max(0, row - Near); y <= Math.Min(tilesDown - 1, row + Near); y++)
        {
            if (moving.AsSpan((y * tilesAcross) + from, count).Contains(value: true))
                return true;
        }
        return false;
    }

    private bool FilterTile(int left, int top)
    {
        var most = 0f;
        for (var y = top; y < top + Tile; y += 2)
        {
            for (var x = left; x < left + Tile; x++)
            {
                var (upper, lower) = Answers(x, y);
                most = Math.Max(most, Math.Max(Change(At(x, y), upper), Change(At(x, y + 1), lower)));
            }
        }
        return most > Settled;
    }

    private float Change(int at, float answer)
    {
        next[at] = Math.Clamp(Gain * answer, -1, 1);
        return Math.Abs(next[at] - now[at]);
    }

    private void CopyTile(int left, int top)
    {
        for (var y = top; y < top + Tile; y++)
            now.AsSpan(At(left, y), Tile).CopyTo(next.AsSpan(At(left, y)));
    }

    // Of a pixel and the one below, which share a filter. Multiplied and added in one order on every machine: no fused operation, no order
    // of the processor's own. Compiled well at once: compiled quickly first, as all else is, the vectors hold up the first fingers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Upper, float Lower) Answers(int x, int y)
    {
        ref var taps = ref RidgeFilterBank.Taps[filters[(y * width) + x] * RidgeFilterBank.Size];
        ref var picture = ref now[At(x - RidgeFilterBank.Reach, y - RidgeFilterBank.Reach)];
        var (wide, narrow) = (Vector512<float>.Zero, Vector256<float>.Zero);
        var (wideLower, narrowLower, wideTaps, narrowTaps) = (wide, narrow, wide, narrow);
        nuint tap = 0;
        nuint at = 0;
        for (var row = 0; row <= RidgeFilterBank.Rows; row++, tap += RidgeFilterBank.Stride, at += (nuint)stride)
        {
            var (left, right) = (Vector512.LoadUnsafe(ref picture, at), Vector256.LoadUnsafe(ref picture, at + 16));
            wideLower += wideTaps * left;
            narrowLower += narrowTaps * right;
            if (row == RidgeFilterBank.Rows)
                break;
            (wideTaps, narrowTaps) = (Vector512.LoadUnsafe(ref taps, tap), Vector256.LoadUnsafe(ref taps, tap + 16));
            wide += wideTaps * left;
            narrow += narrowTaps * right;
        }
        return (
            Sum(wide.GetLower() + wide.GetUpper() + narrow),
            Sum(wideLower.GetLower() + wideLower.GetUpper() + narrowLower)
        );
    }

    private static float Sum(Vector256<float> eight)
    {
        var four = eight.GetLower() + eight.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    // The last answer is not cut off at 1: the flanks of the ridges stay slopes, and an impression may press them thinner or thicker.
    private float[] Smooth()
    {
        var ridges = new float[width * height];
        for (var y = 0; y < height; y += 2)
        {
            for (var x = 0; x < width; x++)
            {
                var (upper, lower) = Answers(x, y);
                ridges[(y * width) + x] = Math.Clamp(upper * 0.85f, -1, 1);
                ridges[((y + 1) * width) + x] = Math.Clamp(lower * 0.85f, -1, 1);
            }
        }
        return ridges;
    }
}
