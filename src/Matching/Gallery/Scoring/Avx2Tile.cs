using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>16 rows in two vectors; of each group the even dimensions and the odd ones, widened to 16 bits.</summary>
internal readonly unsafe struct Avx2Tile : ITile
{
    private const int Lanes = 8;

    public static int Rows => 2 * Lanes;

    public static int Widening => 2;

    public static byte[] Prepare(QueryCodes queries) => queries.AsWordTiles();

    public static int[] Excess(QueryCodes queries) => new int[queries.Count];

    public static void Turn(byte* rows, nint stride, byte* tile, nint groups)
    {
        var turned = stackalloc Vector256<int>[Lanes];
        var to = (Vector256<short>*)tile;
        for (nint group = 0; group < groups; group += Lanes)
        {
            for (var half = 0; half < 2; half++)
            {
                Avx2Turn.Eight(rows + (4 * group) + (half * Lanes * stride), stride, turned);
                for (var one = 0; one < Lanes; one++)
                {
                    var bytes = turned[one].AsInt16();
                    to[(4 * (group + one)) + (2 * half)] = (bytes << 8) >> 8;
                    to[(4 * (group + one)) + (2 * half) + 1] = bytes >> 8;
                }
            }
        }
    }

    public static void Score(byte* tile, byte* queries, nint groups, int* scores, nint scoreStride)
    {
        var (a0, a1, b0, b1) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (c0, c1, d0, d1) = (a0, a1, b0, b1);
        var rows = (Vector256<short>*)tile;
        var words = (int*)queries;
        for (nint group = 0; group < groups; group++, rows += 4, words += 8)
        {
            var (even0, odd0, even1, odd1) = (rows[0], rows[1], rows[2], rows[3]);
            var (even, odd) = (Vector256.Create(words[0]).AsInt16(), Vector256.Create(words[1]).AsInt16());
            a0 += Avx2.MultiplyAddAdjacent(even0, even) + Avx2.MultiplyAddAdjacent(odd0, odd);
            a1 += Avx2.MultiplyAddAdjacent(even1, even) + Avx2.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector256.Create(words[2]).AsInt16(), Vector256.Create(words[3]).AsInt16());
            b0 += Avx2.MultiplyAddAdjacent(even0, even) + Avx2.MultiplyAddAdjacent(odd0, odd);
            b1 += Avx2.MultiplyAddAdjacent(even1, even) + Avx2.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector256.Create(words[4]).AsInt16(), Vector256.Create(words[5]).AsInt16());
            c0 += Avx2.MultiplyAddAdjacent(even0, even) + Avx2.MultiplyAddAdjacent(odd0, odd);
            c1 += Avx2.MultiplyAddAdjacent(even1, even) + Avx2.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector256.Create(words[6]).AsInt16(), Vector256.Create(words[7]).AsInt16());
            d0 += Avx2.MultiplyAddAdjacent(even0, even) + Avx2.MultiplyAddAdjacent(odd0, odd);
            d1 += Avx2.MultiplyAddAdjacent(even1, even) + Avx2.MultiplyAddAdjacent(odd1, odd);
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

/// <summary>A square of 8 rows by 8 groups of four bytes, turned.</summary>
internal static unsafe class Avx2Turn
{
    public static void Eight(byte* rows, nint stride, Vector256<int>* turned)
    {
        var halves = stackalloc Vector256<int>[8];
        for (var half = 0; half < 2; half++)
        {
            var row = rows + (4 * half * stride);
            var (a, b) = (Vector256.Load((int*)row), Vector256.Load((int*)(row + stride)));
            var (c, d) = (Vector256.Load((int*)(row + (2 * stride))), Vector256.Load((int*)(row + (3 * stride))));
            var (lowAb, highAb) = (Avx2.UnpackLow(a, b).AsInt64(), Avx2.UnpackHigh(a, b).AsInt64());
            var (lowCd, highCd) = (Avx2.UnpackLow(c, d).AsInt64(), Avx2.UnpackHigh(c, d).AsInt64());
            halves[half] = Avx2.UnpackLow(lowAb, lowCd).AsInt32();
            halves[2 + half] = Avx2.UnpackHigh(lowAb, lowCd).AsInt32();
            halves[4 + half] = Avx2.UnpackLow(highAb, highCd).AsInt32();
            halves[6 + half] = Avx2.UnpackHigh(highAb, highCd).AsInt32();
        }
        for (var column = 0; column < 4; column++)
        {
            var (first, second) = (halves[2 * column], halves[(2 * column) + 1]);
            turned[column] = Avx2.Permute2x128(first, second, 0x20);
            turned[4 + column] = Avx2.Permute2x128(first, second, 0x31);
        }
    }
}
