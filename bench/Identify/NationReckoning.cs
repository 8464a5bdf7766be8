namespace CanCuoc.Bench;

/// <summary>What 500,000 applicants a day against a hundred million need, reckoned from what the steps cost here.</summary>
internal sealed class NationReckoning(Options options, Results results, StepCosts costs)
{
    public void Run()
    {
        foreach (var step in costs.Steps)
            results.Add(step, costs[step], $"of {options.Persons}");
    }
}
