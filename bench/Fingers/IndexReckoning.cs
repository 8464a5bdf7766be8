using CanCuoc.Matching.Fingers;

namespace CanCuoc.Bench.Fingers;

/// <summary>
/// What a search among a nation's fingers would take, from what it takes in half of an index and in all of it: votes grow in a straight line,
/// the sketches compared are as many in any index that is large enough.
/// </summary>
internal sealed class IndexReckoning(IndexCost half, IndexCost all)
{
    /// <summary>Two of a hundred million people.</summary>
    public const double NationFingers = 200_000_000;

    private double GrowthOfAFinger =>
        Math.Max(0, all.Vote + all.Choose - half.Vote - half.Choose) / (all.Fingers - half.Fingers);

    private double Sketches => all.Compare * FingerSearch.MostCompared / Math.Max(1, all.Compared);

    public void AddTo(Results results)
    {
        results.Add("fingers", all.Fingers, "in the index when its cost is taken, with copies");
        results.Add(
            "halfMs",
            half.Vote + half.Choose + half.Compare,
            "a finger looked for in half of it, ms of one core"
        );
        results.Add("searchMs", all.Vote + all.Choose + all.Compare, "the same in all of it");
        results.Add("halfVoteMs", half.Vote, "of which in half of it: keys looked up and votes counted");
        results.Add("voteMs", all.Vote, "the same in all of it");
        results.Add("halfChooseMs", half.Choose, "in half of it: the heaviest found");
        results.Add("chooseMs", all.Choose, "the same in all of it");
        results.Add("compareMs", all.Compare, "sketches compared, in all of it: as large a share as of a nation");
        results.Add("compared", all.Compared, "how many");
        var still = all.Vote + all.Choose - (GrowthOfAFinger * all.Fingers) + Sketches;
        var growing = GrowthOfAFinger * NationFingers;
        results.Add(
            "nationStillMs",
            still,
            "of a nation's search what does not grow: keys, and 20,000 sketches; reckoned"
        );
        results.Add("nationGrowingMs", growing, "and what does: votes of 200 million fingers; reckoned");
        results.Add("nationMs", still + growing, "a finger looked for in a nation's, ms of one core; reckoned");
    }
}
