using System.Text;

namespace CanCuoc.Keys.Tests;

public sealed class PassphraseCostTests
{
    // The test vectors of the reference implementation (phc-winner-argon2, src/test.c, version 0x13).
    [Theory]
    [InlineData(256, 2, 1, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe")]
    [InlineData(65536, 2, 1, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7")]
    public void DeriveKey_PublishedVector_IsMet(int kibibytes, int passes, int lanes, string expected) =>
        Convert
            .ToHexStringLower(
                new PassphraseCost(kibibytes, passes, lanes).DeriveKey("password", "somesalt"u8.ToArray())
            )
            .ShouldBe(expected);

    [Fact]
    public void DeriveKey_VietnameseTypedAnotherWay_IsTheSameKey()
    {
        const string Typed = "bốn con trâu qua cầu";
        var cost = new PassphraseCost(8, 1, 1);

        var composed = cost.DeriveKey(Typed.Normalize(NormalizationForm.FormC), new byte[16]);
        var decomposed = cost.DeriveKey(Typed.Normalize(NormalizationForm.FormD), new byte[16]);

        decomposed.ShouldBe(composed);
        cost.DeriveKey("bon con trau qua cau", new byte[16]).ShouldNotBe(composed);
    }
}
