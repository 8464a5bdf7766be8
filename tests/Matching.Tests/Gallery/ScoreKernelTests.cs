using System.Runtime.InteropServices;
using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Gallery.Scoring;
using CsCheck;

namespace CanCuoc.Matching.Tests.Gallery;

/// <summary>
/// Every path that this machine runs against sums written out here. Those of ARM run on ARM only, AvxVnni where the processor has it.
/// </summary>
public sealed unsafe class ScoreKernelTests
{
    private const int ScoreStride = 256;

    // The ends of the range often: there products are largest and intermediate sums overflow first.
    private static readonly Gen<byte> Value = Gen.Frequency(
        (3, Gen.Byte),
        (1, Gen.Const((byte)0x80)),
        (1, Gen.Const((byte)0x7F)),
        (1, Gen.Const((byte)0xFF))
    );

    private static readonly Gen<GalleryFormat> Format = Gen.OneOf(
        Gen.Int[1, 700].Select(length => GalleryFormat.SignedBytes(length, "test/1")),
        Gen.Int[1, 200].Select(length => GalleryFormat.Bits(8 * length, "test/1"))
    );

    private static readonly Gen<(GalleryFormat Format, byte[][] Rows, byte[][] Queries)> Asked = Format.SelectMany(
        format =>
            Gen.Select(
                Codes(format, Gen.Int[1, 200]),
                Codes(format, Gen.Int[1, 20]),
                (rows, queries) => (format, rows, queries)
            )
    );

    [Fact]
    public void Score_OnEveryPath_IsTheSum() =>
        Asked.Sample(
            asked => ScorePaths.Supported.All(path => Agrees(asked.Format, asked.Rows, asked.Queries, path)),
            iter: 500
        );

    [Theory]
    [InlineData(0x80, 0x80)]
    [InlineData(0x80, 0x7F)]
    [InlineData(0x7F, 0x7F)]
    public void Score_OfTheLongestCodesAtTheEndsOfTheRange_IsTheSum(byte inRows, byte inQueries)
    {
        var format = GalleryFormat.SignedBytes(65_535, "test/1");
        byte[] Filled(byte with) => [.. Enumerable.Repeat(with, format.CodeBytes)];
        foreach (var path in ScorePaths.Supported)
        {
            foreach (var queries in new[] { 1, 4 })
            {
                var asked = Enumerable.Repeat(Filled(inQueries), queries).ToArray();
                Agrees(format, [Filled(inRows), Filled(inQueries)], asked, path).ShouldBeTrue($"{path} {queries}");
            }
        }
    }

    [Fact]
    public void Supported_Always_HasThePlainPathAndTheBestLast()
    {
        ScorePaths.Supported[0].ShouldBe(ScorePath.Plain);
        ScorePaths.Best.ShouldBe(ScorePaths.Supported.Max());
    }

    private static Gen<byte[][]> Codes(GalleryFormat format, Gen<int> count) =>
        Value.Array[format.CodeBytes].Array[count];

    private static bool Agrees(GalleryFormat format, byte[][] rows, byte[][] queries, ScorePath path)
    {
        var kernel = ScoreKernel.Of(format, [.. queries.Select(code => new ReadOnlyMemory<byte>(code))], path);
        // Rubbish where a gallery has the next rows: nothing of it may be seen.
        var length = ((rows.Length + RowMapping.SpareRows) * format.Stride) + ScoreKernel.Padding;
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)length, 64);
        var scratch = (byte*)NativeMemory.AlignedAlloc((nuint)kernel.ScratchBytes + 64, 64);
        var scores = new int[queries.Length * ScoreStride];
        new Span<byte>(memory, length).Fill(0xA7);
        for (var row = 0; row < rows.Length; row++)
        {
            var at = new Span<byte>(memory + (row * format.Stride), format.Stride);
            at.Clear();
            rows[row].CopyTo(at);
        }
        fixed (int* to = scores)
            kernel.Score(memory, rows.Length, to, ScoreStride, scratch);
        NativeMemory.AlignedFree(memory);
        NativeMemory.AlignedFree(scratch);
        return queries
            .SelectMany((query, q) => rows.Select((row, r) => scores[(q * ScoreStride) + r] == Sum(format, row, query)))
            .All(isSame => isSame);
    }

    private static int Sum(GalleryFormat format, byte[] row, byte[] query) =>
        format.Kind == CodeKind.Bits
            ? row.Zip(query, (one, other) => 8 - int.PopCount(one ^ other)).Sum()
            : row.Zip(query, (one, other) => (sbyte)one * (sbyte)other).Sum();
}
