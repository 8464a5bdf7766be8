using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class KeyProbingTests
{
    private static readonly Gen<float[]> Sides = Gen.Float[-5, 5].Array[FingerKeys.LookupBits];

    [Fact]
    public void Fill_GivesEachKeyOnce_CheapestFirst() =>
        Sides.Sample(sides =>
        {
            var keys = new LikelyKey[300];
            KeyProbing.Fill(sides, float.MaxValue, keys).ShouldBe(keys.Length);
            keys.Select(key => key.Key).Distinct().Count().ShouldBe(keys.Length);
            ((ulong)keys[0].Key).ShouldBe(FingerKeys.KeyOf(sides));
            foreach (var (key, cost) in keys)
                cost.ShouldBe(Cost(sides, keys[0].Key ^ key), 1e-3f);
            for (var at = 1; at < keys.Length; at++)
                keys[at].Cost.ShouldBeGreaterThanOrEqualTo(keys[at - 1].Cost - 1e-3f);
        });

    [Fact]
    public void Fill_LeavesOutNoCheaperKey() =>
        Sides.Sample(sides =>
        {
            var keys = new LikelyKey[64];
            KeyProbing.Fill(sides, float.MaxValue, keys);
            // Every pair of bits that costs less was probed.
            for (var one = 0; one < FingerKeys.LookupBits; one++)
            {
                for (var other = 0; other <= one; other++)
                {
                    var turned = (1u << one) | (1u << other);
                    if (Cost(sides, turned) < keys[^1].Cost - 1e-3f)
                        keys.ShouldContain(key => key.Key == (keys[0].Key ^ turned));
                }
            }
        });

    [Fact]
    public void Fill_StopsAtTheMostCost() =>
        Sides.Sample(sides =>
        {
            var keys = new LikelyKey[300];
            var count = KeyProbing.Fill(sides, 6, keys);
            keys.Take(count).ShouldAllBe(key => key.Cost <= 6);
            var all = new LikelyKey[300];
            KeyProbing.Fill(sides, float.MaxValue, all);
            count.ShouldBe(all.Count(key => key.Cost <= 6));
        });

    private static float Cost(float[] sides, uint turned) =>
        Enumerable
            .Range(0, FingerKeys.LookupBits)
            .Where(bit => (turned >> bit & 1) != 0)
            .Sum(bit => FingerKeys.Cost(sides[bit]));
}
