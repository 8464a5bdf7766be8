using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>Four products in one instruction where the processor has it (ARMv8.2 DotProd), else two.</summary>
internal readonly unsafe struct AdvSimdDot : IRowScore
{
    public static RowForm Form => RowForm.Bytes;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var sum = Vector128<int>.Zero;
        for (nint at = 0; at < bytes; at += 16)
        {
            var left = Vector128.Load((sbyte*)row + at);
            var right = Vector128.Load((sbyte*)query + at);
            if (Dp.IsSupported)
            {
                sum = Dp.DotProduct(sum, left, right);
                continue;
            }
            // One at a time: two products of -128 and -128 overflow 16 bits.
            sum = AdvSimd.AddPairwiseWideningAndAdd(
                sum,
                AdvSimd.MultiplyWideningLower(left.GetLower(), right.GetLower())
            );
            sum = AdvSimd.AddPairwiseWideningAndAdd(sum, AdvSimd.MultiplyWideningUpper(left, right));
        }
        return Vector128.Sum(sum);
    }
}

internal readonly unsafe struct AdvSimdBits : IRowScore
{
    public static RowForm Form => RowForm.Bits;

    public static int Of(byte* row, byte* query, nint bytes)
    {
        var sum = Vector128<uint>.Zero;
        nint at = 0;
        for (; at + 16 <= bytes; at += 16)
        {
            var found = AdvSimd.PopCount(Vector128.Load(row + at) ^ Vector128.Load(query + at));
            sum = AdvSimd.AddPairwiseWideningAndAdd(sum, AdvSimd.AddPairwiseWidening(found));
        }
        return -(int)Vector128.Sum(sum) - PlainBits.Distance(row + at, query + at, bytes - at);
    }
}
