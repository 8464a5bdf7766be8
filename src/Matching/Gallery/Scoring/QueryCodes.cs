using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>The codes that are looked for, in the forms in which the paths read them.</summary>
internal sealed class QueryCodes
{
    /// <summary>From so many on it pays to turn rows into tiles first.</summary>
    private const int Many = 4;

    /// <summary>Queries that a tile is compared with at once.</summary>
    public const int Together = 4;

    /// <summary>Dimensions that lie together in a tile.</summary>
    public const int GroupSize = 4;

    /// <summary>As many as there are half bytes.</summary>
    public const int TableSize = 16;

    private readonly byte[][] padded;

    public QueryCodes(GalleryFormat format, IReadOnlyList<ReadOnlyMemory<byte>> codes)
    {
        Format = format;
        PaddedBytes = Padded(format.Stride, ScoreKernel.Padding);
        padded = [.. codes.Select(code => Copy(code.Span, PaddedBytes))];
    }

    public GalleryFormat Format { get; }

    public int Count => padded.Length;

    public bool AreMany => Count >= Many;

    /// <summary>Of a query, zero after its end.</summary>
    public int PaddedBytes { get; }

    /// <summary>Groups of dimensions of a query.</summary>
    public int Groups => PaddedBytes / GroupSize;

    /// <summary>Queries with those that are added to make the last four whole.</summary>
    public int PaddedCount => Padded(Count, Together);

    /// <summary>As they are, one after the other.</summary>
    public byte[] AsBytes()
    {
        var all = GC.AllocateArray<byte>(Count * PaddedBytes, pinned: true);
        for (var query = 0; query < Count; query++)
            padded[query].CopyTo(all, query * PaddedBytes);
        return all;
    }

    /// <summary>Signed bytes widened to 16 bits, one query after the other.</summary>
    public byte[] AsWords()
    {
        var all = GC.AllocateArray<byte>(2 * Count * PaddedBytes, pinned: true);
        var words = MemoryMarshal.Cast<byte, short>(all.AsSpan());
        for (var query = 0; query < Count; query++)
        {
            for (var at = 0; at < PaddedBytes; at++)
                words[(query * PaddedBytes) + at] = (sbyte)padded[query][at];
        }
        return all;
    }

    /// <summary>Four queries together, and of each group of dimensions the four bytes of each of them.</summary>
    public byte[] AsByteTiles()
    {
        var all = GC.AllocateArray<byte>(PaddedCount * PaddedBytes, pinned: true);
        for (var query = 0; query < Count; query++)
        {
            for (var at = 0; at < PaddedBytes; at++)
                all[((TileGroup(query, at) + (query % Together)) * GroupSize) + (at % GroupSize)] = padded[query][at];
        }
        return all;
    }

    /// <summary>The same with 16 bits for each: the even dimensions of a group, then the odd ones.</summary>
    public byte[] AsWordTiles()
    {
        var all = GC.AllocateArray<byte>(2 * PaddedCount * PaddedBytes, pinned: true);
        var words = MemoryMarshal.Cast<byte, short>(all.AsSpan());
        for (var query = 0; query < Count; query++)
        {
            for (var at = 0; at < PaddedBytes; at++)
            {
                var place = ((at % 2) * 2) + (at % GroupSize / 2);
                words[((TileGroup(query, at) + (query % Together)) * GroupSize) + place] = (sbyte)padded[query][at];
            }
        }
        return all;
    }

    /// <summary>
    /// Four queries together, and of each half byte, the low one first, a table of each of them: how many of its four bits agree. None do where
    /// a query has ended.
    /// </summary>
    public byte[] AsAgreementTiles()
    {
        var all = GC.AllocateArray<byte>(PaddedCount * PaddedBytes * 2 * TableSize, pinned: true);
        for (var query = 0; query < Count; query++)
        {
            for (var half = 0; half < 2 * Format.CodeBytes; half++)
            {
                var own = (padded[query][half / 2] >> (half % 2 * 4)) & (TableSize - 1);
                var table = ((query / Together * 2 * PaddedBytes) + half) * Together + (query % Together);
                for (var other = 0; other < TableSize; other++)
                    all[(table * TableSize) + other] = (byte)(4 - int.PopCount(own ^ other));
            }
        }
        return all;
    }

    /// <summary>What is to be taken from a dot product whose rows were made unsigned: r + 128 for r adds 128 times the sum of the query.</summary>
    public int[] UnsignedRowExcess() => [.. padded.Select(code => 128 * code.Sum(one => (sbyte)one))];

    private int TileGroup(int query, int at) => ((query / Together * Groups) + (at / GroupSize)) * Together;

    private static byte[] Copy(ReadOnlySpan<byte> code, int length)
    {
        var copy = new byte[length];
        code.CopyTo(copy);
        return copy;
    }

    private static int Padded(int number, int to) => (number + to - 1) / to * to;
}
