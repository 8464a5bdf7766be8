namespace CanCuoc.Bench;

/// <summary>
/// What 500,000 applicants a day against a hundred million need, reckoned from what the steps cost here: what grows with a gallery by its
/// growth from a tenth of this one, what does not as it is, and of candidates as many as a search takes at most.
/// </summary>
internal sealed class NationReckoning(Options options, Results results, StepCosts costs)
{
    private const double Nation = 100_000_000;
    private const double ApplicantsADay = 500_000;
    private const double SecondsADay = 86_400;

    private const int FirstFingers = 2;
    private const int AllFingers = 10;

    private const int Together = 32;

    private double Compare => costs["compare"] / costs["printsAtOnce"];

    // Everything of a search but scan and index is reading and comparing those whom they name, who are as many in any large gallery.
    private double Candidates => costs["search"] - costs["scan"] - (FirstFingers * costs["index"]);

    public void Run()
    {
        Add("extract", "a print taken into a template");
        Add("face", "a portrait taken into a code, detection and all");
        Add("search", "the whole search here, of one who is honest");
        Add("searchTenth", "the same in a tenth of the gallery");
        Add("scan", "a scan of the faces, one query");
        results.Add(
            "scanTogetherMs",
            1000 * costs["scanTogether"] / Together,
            "the same of 32 who wait together, a query"
        );
        Add("index", "the index asked by one finger");
        results.Add("candidatesMs", 1000 * Candidates, "all who are named read, opened and compared, ms of one core");
        results.Add("compareMs", 1000 * Compare, "two fingers compared, ms of one core");
        results.Add("compared", costs["searchCompared"], "candidates compared whole, of one who is honest");
        results.Add("leastNamed", costs["leastNamed"], "how alike the fiftieth finger is that the index names");
        var extraction = (AllFingers * costs["extract"]) + costs["face"];
        var scan = Growth("scanTogether") / Together;
        var index = FirstFingers * Growth("index");
        results.Add("nationExtractionSeconds", extraction, "core-seconds: ten prints and a portrait");
        results.Add("nationScanSeconds", Growth("scan"), "core-seconds: a scan of 100 million faces, alone; reckoned");
        results.Add("nationScanTogetherSeconds", scan, "the same of 32 who wait together, as those do who are many");
        results.Add(
            "nationIndexSeconds",
            index,
            "core-seconds: an index of 200 million asked by two fingers; reckoned"
        );
        var all = extraction + scan + index + Candidates;
        results.Add(
            "nationSeconds",
            all,
            "core-seconds an applicant of many against 100 million; reckoned (must 1.0, aim 0.35)"
        );
        results.Add("nationCores", all * ApplicantsADay / SecondsADay, "cores for 500,000 applicants a day; reckoned");
    }

    private double Growth(string step) =>
        costs[step]
        + (Math.Max(0, costs[step] - costs[$"{step}Tenth"]) * (Nation - options.Persons) / (0.9 * options.Persons));

    private void Add(string step, string meaning) =>
        results.Add($"{step}Ms", 1000 * costs[step], $"{meaning}, ms of one core");
}
