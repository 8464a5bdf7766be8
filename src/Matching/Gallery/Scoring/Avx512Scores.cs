using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

internal readonly unsafe struct Avx512Dot : IRowScore
{
    public static RowForm Form => RowForm.Words;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var (even, odd) = (Vector512<int>.Zero, Vector512<int>.Zero);
        var words = (short*)query;
        for (nint at = 0; at < bytes; at += 64)
        {
            var first = Avx512BW.ConvertToVector512Int16(Vector256.Load((sbyte*)row + at));
            var second = Avx512BW.ConvertToVector512Int16(Vector256.Load((sbyte*)row + at + 32));
            even += Avx512BW.MultiplyAddAdjacent(first, Vector512.Load(words + at));
            odd += Avx512BW.MultiplyAddAdjacent(second, Vector512.Load(words + at + 32));
        }
        return Vector512.Sum(even + odd);
    }
}

/// <summary>Bits are counted by looking up half bytes.</summary>
internal readonly unsafe struct Avx512Bits : IRowScore
{
    public static RowForm Form => RowForm.Bits;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var table = Vector256.Create(Vector128.Create(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, (byte)4));
        var counts = Vector512.Create(table);
        var low = Vector512.Create((byte)0x0F);
        var sum = Vector512<ulong>.Zero;
        nint at = 0;
        for (; at + 64 <= bytes; at += 64)
        {
            var differ = Vector512.Load(row + at) ^ Vector512.Load(query + at);
            var high = (differ.AsUInt16() >> 4).AsByte() & low;
            var found = Avx512BW.Shuffle(counts, differ & low) + Avx512BW.Shuffle(counts, high);
            sum += Avx512BW.SumAbsoluteDifferences(found, Vector512<byte>.Zero).AsUInt64();
        }
        return -(int)Vector512.Sum(sum) - PlainBits.Distance(row + at, query + at, bytes - at);
    }
}
