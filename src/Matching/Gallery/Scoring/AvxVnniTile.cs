using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>16 rows in two vectors, made unsigned.</summary>
internal readonly unsafe struct AvxVnniTile : ITile
{
    private const int Lanes = 8;

    public static int Rows => 2 * Lanes;

    public static int Widening => 1;

    public static byte[] Prepare(QueryCodes queries) => queries.AsByteTiles();

    public static int[] Excess(QueryCodes queries) => queries.UnsignedRowExcess();

    public static void Turn(byte* rows, nint stride, byte* tile, nint groups)
    {
        var turned = stackalloc Vector256<int>[Lanes];
        var signs = Vector256.Create((byte)0x80);
        var to = (Vector256<byte>*)tile;
        for (nint group = 0; group < groups; group += Lanes)
        {
            for (var half = 0; half < 2; half++)
            {
                Avx2Turn.Eight(rows + (4 * group) + (half * Lanes * stride), stride, turned);
                for (var one = 0; one < Lanes; one++)
                    to[(2 * (group + one)) + half] = turned[one].AsByte() ^ signs;
            }
        }
    }

    public static void Score(byte* tile, byte* queries, nint groups, int* scores, nint scoreStride)
    {
        var (a0, a1, b0, b1) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (c0, c1, d0, d1) = (a0, a1, b0, b1);
        var rows = (Vector256<byte>*)tile;
        var codes = (int*)queries;
        for (nint group = 0; group < groups; group++, rows += 2, codes += QueryCodes.Together)
        {
            var (row0, row1) = (rows[0], rows[1]);
            var code = Vector256.Create(codes[0]).AsSByte();
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, row0, code);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, row1, code);
            code = Vector256.Create(codes[1]).AsSByte();
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, row0, code);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, row1, code);
            code = Vector256.Create(codes[2]).AsSByte();
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, row0, code);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, row1, code);
            code = Vector256.Create(codes[3]).AsSByte();
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, row0, code);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, row1, code);
        }
        a0.Store(scores);
        a1.Store(scores + Lanes);
        b0.Store(scores + scoreStride);
        b1.Store(scores + scoreStride + Lanes);
        c0.Store(scores + (2 * scoreStride));
        c1.Store(scores + (2 * scoreStride) + Lanes);
        d0.Store(scores + (3 * scoreStride));
        d1.Store(scores + (3 * scoreStride) + Lanes);
    }
}
