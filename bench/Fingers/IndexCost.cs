using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Bench.Fingers;

/// <summary>What a search of an index takes on average, in milliseconds of one core by step.</summary>
/// <param name="Vote">Keys looked up, and a vote for each finger that has one.</param>
/// <param name="Choose">The heaviest found: of these fingers the same share as of a nation's, so that as few are looked at closely.</param>
/// <param name="Compare">Their sketches compared.</param>
/// <param name="Compared">How many.</param>
internal sealed record IndexCost(int Fingers, double Vote, double Choose, double Compare, double Compared)
{
    // The first is for growing warm; of each step the shortest counts, for a machine that others use too.
    private const int Rounds = 6;

    public static IndexCost Of(FingerIndex index, IReadOnlyList<PrintTemplate> probes)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(index, probes)).Skip(1).ToList();
        double Least(string step) => rounds.Min(costs => costs[step]);
        return new(
            index.Count,
            1000 * Least("vote"),
            1000 * Least("choose"),
            1000 * Least("compare"),
            Least("compared")
        );
    }

    private static StepCosts Round(FingerIndex index, IReadOnlyList<PrintTemplate> probes)
    {
        var costs = new StepCosts();
        foreach (var probe in probes)
            Search(index, probe, costs);
        return costs;
    }

    private static void Search(FingerIndex index, PrintTemplate probe, StepCosts costs)
    {
        var most = (int)(FingerSearch.MostCompared * (index.Count / IndexReckoning.NationFingers));
        var search = costs.Take(
            "vote",
            () =>
            {
                var begun = index.Begin(probe);
                begun.Vote(CancellationToken.None);
                return begun;
            }
        );
        costs.Count("compared", costs.Take("choose", () => search.Choose(most)));
        _ = costs.Take("compare", () => search.Compare(most: 50));
    }
}
