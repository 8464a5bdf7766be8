using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class KeyProbingTests
{
    private static readonly Gen<float[]> Sides = Gen.Float[-5, 5].Array[FingerKeys.Count];

    [Fact]
    public void Fill_GivesEachKeyOnce_CheapestFirst() =>
        Sides.Sample(sides =>
        {
            var keys = new uint[300];
            KeyProbing.Fill(sides, keys);
            keys.Distinct().Count().ShouldBe(keys.Length);
            keys[0].ShouldBe(FingerKeys.KeyOf(sides));
            var costs = keys.Select(key => Cost(sides, keys[0] ^ key)).ToArray();
            for (var at = 1; at < costs.Length; at++)
                costs[at].ShouldBeGreaterThanOrEqualTo(costs[at - 1] - 1e-3f);
        });

    [Fact]
    public void Fill_LeavesOutNoCheaperKey() =>
        Sides.Sample(sides =>
        {
            var keys = new uint[64];
            KeyProbing.Fill(sides, keys);
            var dearest = Cost(sides, keys[0] ^ keys[^1]);
            // Every pair of bits that costs less was probed.
            for (var one = 0; one < FingerKeys.Count; one++)
            {
                for (var other = 0; other <= one; other++)
                {
                    var turned = (1u << one) | (1u << other);
                    if (Cost(sides, turned) < dearest - 1e-3f)
                        keys.ShouldContain(keys[0] ^ turned);
                }
            }
        });

    private static float Cost(float[] sides, uint turned) =>
        Enumerable
            .Range(0, FingerKeys.Count)
            .Where(bit => (turned >> bit & 1) != 0)
            .Sum(bit => sides[bit] * sides[bit]);
}
