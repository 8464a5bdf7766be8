using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>
/// A tile is some rows turned: of each group of four dimensions it has those of all its rows together, so that a vector's lanes are rows,
/// and nothing has to be added across lanes.
/// </summary>
internal unsafe interface ITile
{
    /// <summary>Of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Bytes that a tile has for one of a row's.</summary>
    static abstract int Widening { get; }

    /// <summary>What it wants of the queries: <see cref="QueryCodes.Together"/> of them side by side.</summary>
    static abstract byte[] Prepare(QueryCodes queries);

    /// <summary>What <see cref="Score"/> answers too much.</summary>
    static abstract int[] Excess(QueryCodes queries);

    /// <summary>Turns rows; <paramref name="groups"/> is a multiple of 16.</summary>
    static abstract void Turn(byte* rows, nint stride, byte* tile, nint groups);

    /// <summary>Compares a tile with four queries.</summary>
    static abstract void Score(byte* tile, byte* queries, nint groups, int* scores, nint scoreStride);
}

/// <summary>For many queries: each row is turned once and then compared with all of them, from the nearest caches.</summary>
internal sealed unsafe class TileByTile<TTile>(QueryCodes queries) : ScoreKernel
    where TTile : ITile
{
    private readonly byte[] prepared = TTile.Prepare(queries);
    private readonly int[] excess = TTile.Excess(queries);
    private readonly int count = queries.Count;
    private readonly int paddedCount = queries.PaddedCount;
    private readonly int groups = queries.Groups;
    private readonly int rowStride = queries.Format.Stride;

    private int TileBytes => TTile.Rows * groups * QueryCodes.GroupSize * TTile.Widening;

    // The tile, and the scores of four queries that are not all asked for.
    public override long ScratchBytes => TileBytes + (sizeof(int) * TTile.Rows * QueryCodes.Together);

    public override void Score(byte* rows, int rowCount, int* scores, int scoreStride, byte* scratch)
    {
        var four = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(prepared));
        var fourBytes = prepared.Length / (paddedCount / QueryCodes.Together);
        for (var row = 0; row < rowCount; row += TTile.Rows)
        {
            TTile.Turn(rows + ((nint)row * rowStride), rowStride, scratch, groups);
            for (var query = 0; query < count; query += QueryCodes.Together)
            {
                var code = four + ((nint)query / QueryCodes.Together * fourBytes);
                var isWhole = query + QueryCodes.Together <= count;
                var to = isWhole ? scores + ((nint)query * scoreStride) + row : (int*)(scratch + TileBytes);
                TTile.Score(scratch, code, groups, to, isWhole ? scoreStride : TTile.Rows);
                Correct(query, to, isWhole ? scoreStride : TTile.Rows);
                if (!isWhole)
                    Copy(query, to, scores + row, scoreStride);
            }
        }
    }

    private void Correct(int first, int* scores, int stride)
    {
        for (var query = first; query < Math.Min(first + QueryCodes.Together, count); query++)
        {
            if (excess[query] is var much and not 0)
                Subtract(scores + ((nint)(query - first) * stride), Vector512.Create(much));
        }
    }

    private static void Subtract(int* scores, Vector512<int> much)
    {
        for (var at = 0; at < TTile.Rows; at += Vector512<int>.Count)
            (Vector512.Load(scores + at) - much).Store(scores + at);
    }

    private void Copy(int first, int* from, int* scores, int scoreStride)
    {
        for (var query = first; query < count; query++)
        {
            new Span<int>(from + ((query - first) * TTile.Rows), TTile.Rows).CopyTo(
                new Span<int>(scores + ((nint)query * scoreStride), TTile.Rows)
            );
        }
    }
}
