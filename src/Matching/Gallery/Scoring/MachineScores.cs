using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>64 rows in four vectors, made unsigned.</summary>
internal readonly unsafe struct MachineTile : ITile
{
    private const int Lanes = 16;
    private const int Vectors = 4;

    public static int Rows => Vectors * Lanes;

    public static int Widening => 1;

    public static byte[] Prepare(QueryCodes queries) => queries.AsByteTiles();

    public static int[] Excess(QueryCodes queries) => queries.UnsignedRowExcess();

    public static void Turn(byte* rows, nint stride, byte* tile, nint groups)
    {
        var turned = stackalloc Vector512<int>[Lanes];
        var signs = Vector512.Create((byte)0x80);
        var to = (Vector512<byte>*)tile;
        for (nint group = 0; group < groups; group += Lanes)
        {
            for (var vector = 0; vector < Vectors; vector++)
            {
                Avx512Turn.Sixteen(rows + (4 * group) + (vector * Lanes * stride), stride, turned);
                for (var one = 0; one < Lanes; one++)
                    to[(Vectors * (group + one)) + vector] = turned[one].AsByte() ^ signs;
            }
        }
    }

    public static void Score(byte* tile, byte* queries, nint groups, int* scores, nint scoreStride) =>
        MachineCode.Tile(tile, queries, groups, scores, scoreStride * sizeof(int));
}

/// <summary>Eight rows at once against each query.</summary>
internal sealed unsafe class MachineRows(QueryCodes queries) : ScoreKernel
{
    private const int Together = 8;

    private readonly byte[] codes = queries.AsBytes();
    private readonly int codeStride = queries.PaddedBytes;
    private readonly GalleryFormat format = queries.Format;
    private readonly int[] more =
        queries.Format.Kind == CodeKind.Bits
            ? [.. Enumerable.Repeat(queries.Format.Length, queries.Count)]
            : [.. queries.UnsignedRowExcess().Select(excess => -excess)];

    public override void Score(byte* rows, int count, int* scores, int scoreStride, byte* scratch)
    {
        var compare = format.Kind == CodeKind.Bits ? MachineCode.Bits : MachineCode.Dots;
        var code = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(codes));
        var times = (count + Together - 1) / Together;
        for (var query = 0; query < more.Length; query++, code += codeStride, scores += scoreStride)
            compare(rows, format.Stride, times, code, scores, more[query]);
    }
}
