using System.Numerics;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>Dot product of signed bytes, as it is defined.</summary>
internal readonly unsafe struct PlainDot : IRowScore
{
    public static RowForm Form => RowForm.Bytes;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var sum = 0;
        for (nint at = 0; at < bytes; at++)
            sum += (sbyte)row[at] * (sbyte)query[at];
        return sum;
    }
}

/// <summary>Bits that differ, taken from zero.</summary>
internal readonly unsafe struct PlainBits : IRowScore
{
    public static RowForm Form => RowForm.Bits;

    public static int Of(byte* row, byte* query, nint bytes) => -Distance(row, query, bytes);

    /// <summary>How many bits differ in <paramref name="bytes"/>, a multiple of eight.</summary>
    public static int Distance(byte* row, byte* query, nint bytes)
    {
        var sum = 0;
        for (nint at = 0; at < bytes; at += sizeof(ulong))
            sum += BitOperations.PopCount(*(ulong*)(row + at) ^ *(ulong*)(query + at));
        return sum;
    }
}
