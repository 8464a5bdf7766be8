using System.Diagnostics;

namespace CanCuoc.Bench;

/// <summary>What the steps of a search cost a core, seconds an applicant.</summary>
internal sealed class StepCosts
{
    private readonly Dictionary<string, double> seconds = [];
    private readonly Dictionary<string, int> times = [];

    /// <summary>The mean of all times.</summary>
    public double this[string step] => times.TryGetValue(step, out var count) ? seconds[step] / count : 0;

    public T Take<T>(string step, Func<T> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        Keep(step, watch);
        return result;
    }

    public async Task<T> TakeAsync<T>(string step, Func<Task<T>> run)
    {
        var watch = Stopwatch.StartNew();
        var result = await run();
        Keep(step, watch);
        return result;
    }

    private void Keep(string step, Stopwatch watch)
    {
        seconds[step] = seconds.GetValueOrDefault(step) + watch.Elapsed.TotalSeconds;
        times[step] = times.GetValueOrDefault(step) + 1;
    }
}
