using System.Diagnostics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>The shortest time of each of some works, seconds.</summary>
internal sealed class Best
{
    private readonly Dictionary<string, double> seconds = [];

    public double this[string work] => seconds[work];

    public void Take(string work, Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        Keep(work, watch);
    }

    /// <summary>A refusal is a mistake of the bench.</summary>
    public async Task TakeAsync<T>(string work, Func<Task<Outcome<T>>> run)
        where T : notnull
    {
        var watch = Stopwatch.StartNew();
        _ = (await run()).Value;
        Keep(work, watch);
    }

    private void Keep(string work, Stopwatch watch) =>
        seconds[work] = Math.Min(watch.Elapsed.TotalSeconds, seconds.GetValueOrDefault(work, double.MaxValue));
}
