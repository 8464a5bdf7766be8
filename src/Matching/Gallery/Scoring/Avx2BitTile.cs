using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>
/// 64 rows in two vectors; of each byte the low half of all, then the high half, and what of it agrees with a query is looked up in a table of
/// sixteen (André, Kermarrec and Le Scouarnec, "Cache locality is not enough: high-performance nearest neighbor search with product
/// quantization fast scan", 2015).
/// </summary>
internal readonly unsafe struct Avx2BitTile : ITile
{
    private const int Lanes = 32;

    // A byte's two halves agree in eight bits at most, and a lane counts to 255.
    private const int BytesAtOnce = 31;

    // Of one query, by even and odd rows of each vector.
    private const int CountsOfAQuery = 4;

    public static int Rows => 2 * Lanes;

    public static int Widening => 2;

    public static byte[] Prepare(QueryCodes queries) => queries.AsAgreementTiles();

    public static int[] Excess(QueryCodes queries) => new int[queries.Count];

    public static void Turn(byte* rows, nint stride, byte* tile, nint groups)
    {
        var turned = stackalloc Vector256<int>[Lanes];
        var to = (Vector256<byte>*)tile;
        for (var half = 0; half < 2; half++)
        {
            for (nint group = 0; group < groups; group += 8)
            {
                for (var eight = 0; eight < 4; eight++)
                {
                    var from = rows + (((half * Lanes) + (8 * eight)) * stride) + (4 * group);
                    Avx2Turn.Eight(from, stride, turned + (8 * eight));
                }
                for (var one = 0; one < 8; one++)
                    Split(turned + one, to + (16 * (group + one)) + half);
            }
        }
    }

    public static void Score(byte* tile, byte* queries, nint groups, int* scores, nint scoreStride)
    {
        var counts = stackalloc Vector256<ushort>[CountsOfAQuery * QueryCodes.Together];
        new Span<Vector256<ushort>>(counts, CountsOfAQuery * QueryCodes.Together).Clear();
        for (nint left = 4 * groups; left > 0; left -= BytesAtOnce)
        {
            var bytes = Math.Min(left, BytesAtOnce);
            Count(tile, queries, bytes, counts);
            tile += bytes * 2 * Rows;
            queries += bytes * 2 * QueryCodes.TableSize * QueryCodes.Together;
        }
        for (var query = 0; query < QueryCodes.Together; query++)
        {
            for (var half = 0; half < 2; half++)
            {
                var of = counts + (CountsOfAQuery * query) + (2 * half);
                Store(of[0], of[1], scores + (query * scoreStride) + (half * Lanes));
            }
        }
    }

    // Four bytes of 32 rows, eight to a vector: each byte's 32 together, then halved.
    private static void Split(Vector256<int>* eights, Vector256<byte>* to)
    {
        var bytes = Vector256.Create(Vector128.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, (byte)15));
        var a = Avx2.Shuffle(eights[0].AsByte(), bytes).AsInt32();
        var b = Avx2.Shuffle(eights[8].AsByte(), bytes).AsInt32();
        var c = Avx2.Shuffle(eights[16].AsByte(), bytes).AsInt32();
        var d = Avx2.Shuffle(eights[24].AsByte(), bytes).AsInt32();
        var (lowAb, highAb) = (Avx2.UnpackLow(a, b).AsInt64(), Avx2.UnpackHigh(a, b).AsInt64());
        var (lowCd, highCd) = (Avx2.UnpackLow(c, d).AsInt64(), Avx2.UnpackHigh(c, d).AsInt64());
        Halve(Avx2.UnpackLow(lowAb, lowCd), to);
        Halve(Avx2.UnpackHigh(lowAb, lowCd), to + 4);
        Halve(Avx2.UnpackLow(highAb, highCd), to + 8);
        Halve(Avx2.UnpackHigh(highAb, highCd), to + 12);
    }

    private static void Halve(Vector256<long> fours, Vector256<byte>* to)
    {
        var low = Vector256.Create((byte)0x0F);
        // Four rows each of the first halves of the eights, then of the second.
        var rows = Avx2.PermuteVar8x32(fours.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7));
        to[0] = rows.AsByte() & low;
        to[2] = (rows.AsUInt16() >> 4).AsByte() & low;
    }

    private static void Count(byte* tile, byte* queries, nint bytes, Vector256<ushort>* counts)
    {
        var (a0, a1, b0, b1) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
        var (c0, c1, d0, d1) = (a0, a1, b0, b1);
        var rows = (Vector256<byte>*)tile;
        var tables = queries;
        for (var half = 0; half < 2 * bytes; half++, rows += 2, tables += QueryCodes.TableSize * QueryCodes.Together)
        {
            var (row0, row1) = (rows[0], rows[1]);
            var table = Avx2.BroadcastVector128ToVector256(tables);
            a0 += Avx2.Shuffle(table, row0);
            a1 += Avx2.Shuffle(table, row1);
            table = Avx2.BroadcastVector128ToVector256(tables + QueryCodes.TableSize);
            b0 += Avx2.Shuffle(table, row0);
            b1 += Avx2.Shuffle(table, row1);
            table = Avx2.BroadcastVector128ToVector256(tables + (2 * QueryCodes.TableSize));
            c0 += Avx2.Shuffle(table, row0);
            c1 += Avx2.Shuffle(table, row1);
            table = Avx2.BroadcastVector128ToVector256(tables + (3 * QueryCodes.TableSize));
            d0 += Avx2.Shuffle(table, row0);
            d1 += Avx2.Shuffle(table, row1);
        }
        Add(a0, counts);
        Add(a1, counts + 2);
        Add(b0, counts + 4);
        Add(b1, counts + 6);
        Add(c0, counts + 8);
        Add(c1, counts + 10);
        Add(d0, counts + 12);
        Add(d1, counts + 14);
    }

    private static void Add(Vector256<byte> some, Vector256<ushort>* counts)
    {
        counts[0] += some.AsUInt16() & Vector256.Create((ushort)0x00FF);
        counts[1] += some.AsUInt16() >> 8;
    }

    private static void Store(Vector256<ushort> even, Vector256<ushort> odd, int* scores)
    {
        var (low, high) = (Avx2.UnpackLow(even, odd), Avx2.UnpackHigh(even, odd));
        Avx2.ConvertToVector256Int32(low.GetLower()).Store(scores);
        Avx2.ConvertToVector256Int32(high.GetLower()).Store(scores + 8);
        Avx2.ConvertToVector256Int32(low.GetUpper()).Store(scores + 16);
        Avx2.ConvertToVector256Int32(high.GetUpper()).Store(scores + 24);
    }
}
