using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class TurnedKeysTests
{
    [Fact]
    public void TryTake_GivesWhatWasAdded_CheapestFirst() =>
        Gen.Float[0, 100]
            .Array[0, 200]
            .Sample(costs =>
            {
                var keys = new TurnedKeys(new TurnedBits[costs.Length]);
                foreach (var (at, cost) in costs.Index())
                    keys.Add(new(cost, (uint)at, 0));
                var taken = new List<float>();
                while (keys.TryTake(out var turned))
                {
                    turned.Cost.ShouldBe(costs[turned.Mask]);
                    taken.Add(turned.Cost);
                }
                taken.ShouldBe(costs.Order());
            });

    [Fact]
    public void TryTake_BetweenAdding_GivesTheCheapestOfThoseThatWait() =>
        Gen.Select(Gen.Bool, Gen.Float[0, 100])
            .Array[0, 200]
            .Sample(steps =>
            {
                var keys = new TurnedKeys(new TurnedBits[steps.Length]);
                var waiting = new PriorityQueue<int, float>();
                foreach (var (isAdded, cost) in steps)
                {
                    if (isAdded)
                    {
                        keys.Add(new(cost, 0, 0));
                        waiting.Enqueue(0, cost);
                        continue;
                    }
                    var isThere = waiting.TryDequeue(out _, out var cheapest);
                    keys.TryTake(out var turned).ShouldBe(isThere);
                    turned.Cost.ShouldBe(isThere ? cheapest : 0);
                }
            });
}
