using CsCheck;

namespace CanCuoc.Faces.Tests;

public sealed class FaceCodeTests
{
    private static readonly Gen<FaceCode> Codes =
        from values in Gen.SByte.Array[FaceCode.Length]
        from bits in Gen.ULong.Array[2]
        select new FaceCode(values, bits);

    [Fact]
    public void Score_OfAnyTwo_IsTheSumOfProducts() =>
        Gen.Select(Codes, Codes)
            .Sample(
                (one, other) =>
                {
                    var sum = 0;
                    for (var at = 0; at < FaceCode.Length; at++)
                        sum += one.Values[at] * other.Values[at];
                    one.Score(other).ShouldBe(sum);
                    other.Score(one).ShouldBe(sum);
                }
            );

    [Fact]
    public void Score_OfTheLargestNumbers_DoesNotWrap()
    {
        var least = new FaceCode([.. Enumerable.Repeat(sbyte.MinValue, FaceCode.Length)], [0, 0]);
        least.Score(least).ShouldBe(128 * 128 * 128);
    }

    [Fact]
    public void Agreement_OfAnyTwo_CountsEqualBits() =>
        Gen.Select(Codes, Codes)
            .Sample(
                (one, other) =>
                {
                    var equal = Enumerable.Range(0, 128).Count(at => Bit(one, at) == Bit(other, at));
                    one.Agreement(other).ShouldBe(equal);
                }
            );

    [Fact]
    public void ToBytes_OfAnyCode_HasValuesThenBits() =>
        Codes.Sample(code =>
        {
            var bytes = code.ToBytes();
            bytes.Length.ShouldBe(144);
            ((sbyte)bytes[5]).ShouldBe(code.Values[5]);
            BitConverter.ToUInt64(bytes, 136).ShouldBe(code.Bits[1]);
        });

    [Fact]
    public void Of_AnEmbeddingAndOneTwiceAsLong_IsTheSameCode()
    {
        using var reader = FaceReader.Open().Value;
        var embedding = reader.EmbedAligned(new DrawnFace().Draw());
        var longer = embedding with { Values = embedding.Values.ToArray().Select(one => 2 * one).ToArray() };
        reader.Codes.Of(longer).ToBytes().ShouldBe(reader.Codes.Of(embedding).ToBytes());
    }

    [Fact]
    public void Read_OfWhatToBytesWrote_MakesTheSameCodes()
    {
        var random = new Random(7);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
        var codes = new FaceCodes(Numbers(12), Numbers(12 * FaceCode.Length));
        var read = FaceCodes.Read(codes.ToBytes(), 12)!;
        var embedding = new FaceEmbedding("any", Numbers(12));
        read.Of(embedding).ToBytes().ShouldBe(codes.Of(embedding).ToBytes());
        FaceCodes.Read(codes.ToBytes().AsSpan(4), 12).ShouldBeNull();
        FaceCodes.Read(codes.ToBytes(), 13).ShouldBeNull();
        FaceCodes.Read(new FaceCodes([float.NaN], new float[FaceCode.Length]).ToBytes(), 1).ShouldBeNull();
    }

    [Fact]
    public void FalseMatchRate_BetweenMeasuredScores_FallsAsTheScoreRises()
    {
        FalseMatchRate[] measured = [new(1e-2, 100), new(1e-4, 200)];
        FalseMatchRate.At(150, measured).ShouldBe(1e-3, tolerance: 1e-9);
        FalseMatchRate.At(10, measured).ShouldBe(1e-2);
        FalseMatchRate.At(100, measured).ShouldBe(1e-2);
        FalseMatchRate.At(1000, measured).ShouldBe(1e-4);
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300])
            .Sample(
                (one, other) =>
                    (
                        FalseMatchRate.At(Math.Max(one, other), measured)
                        <= FalseMatchRate.At(Math.Min(one, other), measured)
                    ).ShouldBeTrue()
            );
    }

    private static bool Bit(FaceCode code, int at) => ((code.Bits[at / 64] >> (at % 64)) & 1) == 1;
}
