using System.Diagnostics;

namespace CanCuoc.Bench;

/// <summary>How often something happened in a second, and how long one waited for it.</summary>
internal sealed record Latencies(double Rate, double P50, double P95, double P99, double Longest)
{
    /// <summary>Runs <paramref name="work"/> on as many clients until the time is over; the first tenth warms up and is not counted.</summary>
    /// <returns>Times in milliseconds.</returns>
    public static async Task<Latencies> OfAsync(int clients, double seconds, Func<int, Task> work)
    {
        var end = Stopwatch.GetTimestamp() + (long)(seconds * 1.1 * Stopwatch.Frequency);
        var begin = end - (long)(seconds * Stopwatch.Frequency);
        var times = await MeasureAsync(clients, begin, now => now < end, work);
        return Of(times, seconds);
    }

    /// <summary>Runs <paramref name="work"/> on as many clients for as long as something else runs.</summary>
    public static async Task<Latencies> WhileAsync(Task running, int clients, Func<int, Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        var times = await MeasureAsync(clients, begin, _ => !running.IsCompleted, work);
        return Of(times, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static Latencies Of(IEnumerable<List<double>> times, double seconds)
    {
        var sorted = times.SelectMany(one => one).Order().ToList();
        double At(double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
        return new(sorted.Count / seconds, At(0.5), At(0.95), At(0.99), At(1));
    }

    private static Task<List<double>[]> MeasureAsync(
        int clients,
        long begin,
        Func<long, bool> goesOn,
        Func<int, Task> work
    ) =>
        Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client => Task.Run(() => MeasureAsync(begin, goesOn, () => work(client))))
        );

    private static async Task<List<double>> MeasureAsync(long begin, Func<long, bool> goesOn, Func<Task> work)
    {
        var times = new List<double>();
        for (var now = Stopwatch.GetTimestamp(); goesOn(now); now = Stopwatch.GetTimestamp())
        {
            await work();
            if (now >= begin)
                times.Add(Stopwatch.GetElapsedTime(now).TotalMilliseconds);
        }
        return times;
    }
}
