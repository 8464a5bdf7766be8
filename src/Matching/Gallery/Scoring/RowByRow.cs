using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>Compares one row with one query.</summary>
internal unsafe interface IRowScore
{
    /// <summary>What it wants of the queries.</summary>
    static abstract RowQueries Prepare(QueryCodes queries);

    /// <summary>Of <paramref name="bytes"/>, those from row to row; what is read past them meets zeros in the query.</summary>
    static abstract int Of(byte* row, byte* query, nint bytes);
}

/// <summary>Queries as a path reads them.</summary>
/// <param name="Codes">In pinned memory.</param>
/// <param name="Stride">Bytes from one to the next.</param>
/// <param name="Added">To each score of a query.</param>
internal sealed record RowQueries(byte[] Codes, int Stride, int[] Added)
{
    public static RowQueries Bytes(QueryCodes queries) =>
        new(queries.AsBytes(), queries.PaddedBytes, new int[queries.Count]);

    public static RowQueries Words(QueryCodes queries) =>
        new(queries.AsWords(), 2 * queries.PaddedBytes, new int[queries.Count]);

    /// <summary>A path gives the distance as a negative number.</summary>
    public static RowQueries Bits(QueryCodes queries) =>
        new(queries.AsBytes(), queries.PaddedBytes, [.. Enumerable.Repeat(queries.Format.Length, queries.Count)]);
}

/// <summary>For one query or a few: a row is read once from memory and then from the first cache.</summary>
internal sealed unsafe class RowByRow<TScore>(QueryCodes queries) : ScoreKernel
    where TScore : IRowScore
{
    private readonly RowQueries prepared = TScore.Prepare(queries);
    private readonly int rowStride = queries.Format.Stride;

    public override void Score(byte* rows, int count, int* scores, int scoreStride, byte* scratch)
    {
        var first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(prepared.Codes));
        nint bytes = rowStride;
        for (var query = 0; query < prepared.Added.Length; query++)
        {
            var code = first + ((nint)query * prepared.Stride);
            var added = prepared.Added[query];
            var to = scores + ((nint)query * scoreStride);
            for (var row = 0; row < count; row++)
                to[row] = added + TScore.Of(rows + (row * bytes), code, bytes);
        }
    }
}
