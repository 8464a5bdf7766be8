using CanCuoc.Matching.Fingers;
using CsCheck;

namespace CanCuoc.Matching.Tests.Fingers;

public sealed class VoteTableTests
{
    private const int Fingers = 300_000;
    private const int Least = 4 * Vote.UnitWeight;

    // Few fingers, some of which share a place in the table of weights and some not their block.
    private static readonly Gen<(uint Finger, int Minutia, float Weight)> Some = Gen.Select(
        Gen.UInt[0, 5].Select(Gen.UInt[0, 300], (number, more) => (number * 32_768) + more),
        Gen.Int[0, 39],
        Gen.Float[0, 7]
    );

    [Fact]
    public void Heavy_HasEveryVoteForAFingerThatIsHeavy_InOrder() =>
        Some.Array[0, 600]
            .Sample(votes =>
            {
                var table = new VoteTable();
                // A second search finds nothing of the first.
                for (var search = 0; search < 2; search++)
                {
                    table.Begin(Fingers);
                    foreach (var (finger, minutia, weight) in votes)
                        table.Add(Vote.Of(minutia, weight), [new Posting(0, 1, finger)], angle: 1);
                    var heavy = Enumerable.Range(0, table.Blocks).Select(block => Heavy(table, block)).ToArray();
                    foreach (var finger in votes.GroupBy(vote => vote.Finger))
                    {
                        var own = heavy[finger.Key >> Vote.FingerBits]
                            .Where(vote => vote.Finger == finger.Key % (1 << Vote.FingerBits))
                            .ToArray();
                        var weights = finger.Select(vote => Vote.Of(vote.Minutia, vote.Weight).Weight).Order();
                        if (weights.Sum() >= Least || own.Length > 0)
                            own.Select(vote => vote.Weight).Order().ShouldBe(weights);
                    }
                    heavy.ShouldAllBe(block => block.SequenceEqual(block.OrderBy(vote => vote.Bits)));
                }
            });

    /// <summary>A finger in a scanner is turned by a sixth of a circle at most, either way, over nought too.</summary>
    [Theory]
    [InlineData(100, 57, true)]
    [InlineData(100, 56, false)]
    [InlineData(100, 143, true)]
    [InlineData(100, 144, false)]
    [InlineData(10, 223, true)]
    [InlineData(10, 222, false)]
    [InlineData(250, 37, true)]
    [InlineData(250, 38, false)]
    public void Add_OfAMinutiaThatIsTurnedTooFar_IsNoVote(int probe, byte own, bool counts)
    {
        var table = new VoteTable();
        table.Begin(Fingers);
        table.Add(Vote.Of(minutia: 1, weight: 6), [new Posting(0, (1 << 20) | (uint)own, 7)], probe);
        Heavy(table, block: 0).Length.ShouldBe(counts ? 1 : 0);
    }

    private static Vote[] Heavy(VoteTable table, int block) => table.Heavy(block, Least).ToArray();
}
