using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>32 rows in two vectors; of each group the even dimensions and the odd ones, widened to 16 bits.</summary>
internal readonly unsafe struct Avx512Tile : ITile
{
    private const int Lanes = 16;

    public static int Rows => 2 * Lanes;

    public static int Widening => 2;

    public static byte[] Prepare(QueryCodes queries) => queries.AsWordTiles();

    public static int[] Excess(QueryCodes queries) => new int[queries.Count];

    public static void Turn(byte* rows, nint stride, byte* tile, nint groups)
    {
        var turned = stackalloc Vector512<int>[Lanes];
        var to = (Vector512<short>*)tile;
        for (nint group = 0; group < groups; group += Lanes)
        {
            for (var half = 0; half < 2; half++)
            {
                Avx512Turn.Sixteen(rows + (4 * group) + (half * Lanes * stride), stride, turned);
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
        var (a0, a1, b0, b1) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var (c0, c1, d0, d1) = (a0, a1, b0, b1);
        var rows = (Vector512<short>*)tile;
        var words = (int*)queries;
        for (nint group = 0; group < groups; group++, rows += 4, words += 8)
        {
            var (even0, odd0, even1, odd1) = (rows[0], rows[1], rows[2], rows[3]);
            var (even, odd) = (Vector512.Create(words[0]).AsInt16(), Vector512.Create(words[1]).AsInt16());
            a0 += Avx512BW.MultiplyAddAdjacent(even0, even) + Avx512BW.MultiplyAddAdjacent(odd0, odd);
            a1 += Avx512BW.MultiplyAddAdjacent(even1, even) + Avx512BW.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector512.Create(words[2]).AsInt16(), Vector512.Create(words[3]).AsInt16());
            b0 += Avx512BW.MultiplyAddAdjacent(even0, even) + Avx512BW.MultiplyAddAdjacent(odd0, odd);
            b1 += Avx512BW.MultiplyAddAdjacent(even1, even) + Avx512BW.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector512.Create(words[4]).AsInt16(), Vector512.Create(words[5]).AsInt16());
            c0 += Avx512BW.MultiplyAddAdjacent(even0, even) + Avx512BW.MultiplyAddAdjacent(odd0, odd);
            c1 += Avx512BW.MultiplyAddAdjacent(even1, even) + Avx512BW.MultiplyAddAdjacent(odd1, odd);
            (even, odd) = (Vector512.Create(words[6]).AsInt16(), Vector512.Create(words[7]).AsInt16());
            d0 += Avx512BW.MultiplyAddAdjacent(even0, even) + Avx512BW.MultiplyAddAdjacent(odd0, odd);
            d1 += Avx512BW.MultiplyAddAdjacent(even1, even) + Avx512BW.MultiplyAddAdjacent(odd1, odd);
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

/// <summary>A square of 16 rows by 16 groups of four bytes, turned.</summary>
internal static unsafe class Avx512Turn
{
    private const byte LowHalves = 0x44;
    private const byte HighHalves = 0xEE;
    private const byte Even = 0x88;
    private const byte Odd = 0xDD;

    public static void Sixteen(byte* rows, nint stride, Vector512<int>* turned)
    {
        var quarters = stackalloc Vector512<int>[16];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var row = rows + (4 * quarter * stride);
            var (a, b) = (Vector512.Load((int*)row), Vector512.Load((int*)(row + stride)));
            var (c, d) = (Vector512.Load((int*)(row + (2 * stride))), Vector512.Load((int*)(row + (3 * stride))));
            var (lowAb, highAb) = (Avx512F.UnpackLow(a, b).AsInt64(), Avx512F.UnpackHigh(a, b).AsInt64());
            var (lowCd, highCd) = (Avx512F.UnpackLow(c, d).AsInt64(), Avx512F.UnpackHigh(c, d).AsInt64());
            quarters[quarter] = Avx512F.UnpackLow(lowAb, lowCd).AsInt32();
            quarters[4 + quarter] = Avx512F.UnpackHigh(lowAb, lowCd).AsInt32();
            quarters[8 + quarter] = Avx512F.UnpackLow(highAb, highCd).AsInt32();
            quarters[12 + quarter] = Avx512F.UnpackHigh(highAb, highCd).AsInt32();
        }
        for (var column = 0; column < 4; column++)
        {
            var from = quarters + (4 * column);
            var low = Avx512F.Shuffle4x128(from[0], from[1], LowHalves);
            var high = Avx512F.Shuffle4x128(from[0], from[1], HighHalves);
            var lowNext = Avx512F.Shuffle4x128(from[2], from[3], LowHalves);
            var highNext = Avx512F.Shuffle4x128(from[2], from[3], HighHalves);
            turned[column] = Avx512F.Shuffle4x128(low, lowNext, Even);
            turned[4 + column] = Avx512F.Shuffle4x128(low, lowNext, Odd);
            turned[8 + column] = Avx512F.Shuffle4x128(high, highNext, Even);
            turned[12 + column] = Avx512F.Shuffle4x128(high, highNext, Odd);
        }
    }
}
