namespace CanCuoc.Bench;

/// <summary>What the steps of a search cost, seconds of processor time each time. One step at a time is taken.</summary>
internal sealed class StepCosts
{
    private readonly Dictionary<string, (double Seconds, int Times)> taken = [];

    /// <summary>The mean of all times; nought for a step that was never taken.</summary>
    public double this[string step] => taken.TryGetValue(step, out var one) ? one.Seconds / one.Times : 0;

    public T Take<T>(string step, Func<T> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = run();
        Keep(step, before);
        return result;
    }

    public async Task<T> TakeAsync<T>(string step, Func<Task<T>> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = await run();
        Keep(step, before);
        return result;
    }

    /// <summary>Keeps the mean of a number that is no time.</summary>
    public void Count(string what, double number)
    {
        var (sum, times) = taken.GetValueOrDefault(what);
        taken[what] = (sum + number, times + 1);
    }

    private void Keep(string step, TimeSpan before) =>
        Count(step, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
}
