using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

internal readonly unsafe struct Avx2Dot : IRowScore
{
    public static RowForm Form => RowForm.Words;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var words = (short*)query;
        for (nint at = 0; at < bytes; at += 32)
        {
            var first = Avx2.ConvertToVector256Int16((sbyte*)row + at);
            var second = Avx2.ConvertToVector256Int16((sbyte*)row + at + 16);
            even += Avx2.MultiplyAddAdjacent(first, Vector256.Load(words + at));
            odd += Avx2.MultiplyAddAdjacent(second, Vector256.Load(words + at + 16));
        }
        return Vector256.Sum(even + odd);
    }
}

/// <summary>The row is made unsigned, as the instruction wants it: its signs are turned, which adds 128.</summary>
internal readonly unsafe struct AvxVnniDot : IRowScore
{
    public static RowForm Form => RowForm.BytesWithUnsignedRows;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var signs = Vector256.Create((byte)0x80);
        for (nint at = 0; at < bytes; at += 64)
        {
            var first = Vector256.Load(row + at) ^ signs;
            var second = Vector256.Load(row + at + 32) ^ signs;
            even = AvxVnni.MultiplyWideningAndAdd(even, first, Vector256.Load((sbyte*)query + at));
            odd = AvxVnni.MultiplyWideningAndAdd(odd, second, Vector256.Load((sbyte*)query + at + 32));
        }
        return Vector256.Sum(even + odd);
    }
}

/// <summary>Bits are counted by looking up half bytes.</summary>
internal readonly unsafe struct Avx2Bits : IRowScore
{
    public static RowForm Form => RowForm.Bits;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var counts = Vector256.Create(Vector128.Create(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, (byte)4));
        var low = Vector256.Create((byte)0x0F);
        var sum = Vector256<ulong>.Zero;
        nint at = 0;
        for (; at + 32 <= bytes; at += 32)
        {
            var differ = Vector256.Load(row + at) ^ Vector256.Load(query + at);
            var high = (differ.AsUInt16() >> 4).AsByte() & low;
            var found = Avx2.Shuffle(counts, differ & low) + Avx2.Shuffle(counts, high);
            sum += Avx2.SumAbsoluteDifferences(found, Vector256<byte>.Zero).AsUInt64();
        }
        return -(int)Vector256.Sum(sum) - PlainBits.Distance(row + at, query + at, bytes - at);
    }
}
