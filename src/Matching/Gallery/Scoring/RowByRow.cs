using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>Compares one row with one query.</summary>
internal unsafe interface IRowScore
{
    static abstract RowForm Form { get; }

    /// <summary>Of <paramref name="bytes"/>, those from row to row; what is read past them meets zeros in the query.</summary>
    static abstract int Of(byte* row, byte* query, nint bytes);
}

/// <summary>In which form a path reads queries, and what it answers.</summary>
internal enum RowForm
{
    /// <summary>Bytes, for the dot product.</summary>
    Bytes,

    /// <summary>The same, by a path that makes rows unsigned.</summary>
    BytesWithUnsignedRows,

    /// <summary>Widened to 16 bits, for the dot product.</summary>
    Words,

    /// <summary>Bits; the path answers how many differ, less than zero.</summary>
    Bits,
}

/// <summary>For one query or a few: a row is read once from memory and then from the first cache.</summary>
internal sealed unsafe class RowByRow<TScore>(QueryCodes queries) : ScoreKernel
    where TScore : IRowScore
{
    // Bytes: a page, where what memory brings without being asked ends.
    private const int Ahead = 4096;

    private readonly byte[] codes = TScore.Form == RowForm.Words ? queries.AsWords() : queries.AsBytes();
    private readonly int codeStride = queries.PaddedBytes * (TScore.Form == RowForm.Words ? sizeof(short) : 1);
    private readonly int[] added = Added(queries);
    private readonly int rowStride = queries.Format.Stride;

    public override void Score(byte* rows, int count, int* scores, int scoreStride, byte* scratch)
    {
        var first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(codes));
        nint bytes = rowStride;
        for (var query = 0; query < added.Length; query++)
        {
            var code = first + ((nint)query * codeStride);
            var more = added[query];
            var to = scores + ((nint)query * scoreStride);
            for (var row = 0; row < count; row++)
            {
                if (query == 0)
                    Fetching.Begin(rows + (row * bytes) + Ahead, bytes);
                to[row] = more + TScore.Of(rows + (row * bytes), code, bytes);
            }
        }
    }

    private static int[] Added(QueryCodes queries) =>
        TScore.Form switch
        {
            RowForm.Bits => [.. Enumerable.Repeat(queries.Format.Length, queries.Count)],
            RowForm.BytesWithUnsignedRows => [.. queries.UnsignedRowExcess().Select(excess => -excess)],
            _ => new int[queries.Count],
        };
}
