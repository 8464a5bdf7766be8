using System.Security.Cryptography;
using CanCuoc.Chip.Lds;
using CsCheck;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class DataGroup15Tests
{
    private static readonly byte[] Curve = KeyOf(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    private static readonly byte[] Rsa = KeyOf(RSA.Create(2048));

    [Fact]
    public void Parse_OfAnEncodedKey_GivesItBack()
    {
        foreach (var key in new[] { Curve, Rsa })
        {
            var read = DataGroup15.Parse(new DataGroup15(key).Encode()).Value;
            read.Key.ToArray().ShouldBe(key);
            read.Encode().ShouldBe(new DataGroup15(key).Encode());
        }
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("6F00", "no key")]
    [InlineData("6F023000", "no algorithm")]
    [InlineData("6F0D300B300506032A0304030200", "half a key")]
    [InlineData("6F0D300B300506032A030403020180", "bits left over")]
    [InlineData("6F8430000000", "a length of four bytes, cut")]
    [InlineData("6E0C300A300506032A0304030100", "the tag of another group")]
    public void Parse_OfRubbish_IsRefused(string hex, string why) =>
        DataGroup15.Parse(Convert.FromHexString(hex)).Refusal.ShouldNotBeNull(why).Code.ShouldBe("CHI-68");

    [Fact]
    public void Parse_OfADamagedKey_NeverThrows() =>
        Gen.Select(Gen.OneOf(Gen.Const(Curve), Gen.Const(Rsa)), Gen.Int[0, 300], Gen.Byte)
            .Sample(
                (key, place, value) =>
                {
                    var damaged = new DataGroup15(key).Encode();
                    damaged[place % damaged.Length] = value;
                    _ = DataGroup15.Parse(damaged);
                }
            );

    private static byte[] KeyOf(AsymmetricAlgorithm algorithm)
    {
        using (algorithm)
            return algorithm.ExportSubjectPublicKeyInfo();
    }
}
