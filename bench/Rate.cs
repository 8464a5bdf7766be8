using System.Diagnostics;

namespace CanCuoc.Bench;

/// <summary>How often something happens in a second.</summary>
internal static class Rate
{
    /// <summary>Runs <paramref name="work"/> on as many clients until the time is over; the first tenth warms up and is not counted.</summary>
    public static async Task<double> OfAsync(int clients, double seconds, Func<int, Task> work)
    {
        var done = new long[clients * 16];
        var end = Stopwatch.GetTimestamp() + (long)(seconds * 1.1 * Stopwatch.Frequency);
        var begin = end - (long)(seconds * Stopwatch.Frequency);
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        for (var now = 0L; now < end; now = Stopwatch.GetTimestamp())
                        {
                            await work(client);
                            if (now >= begin)
                                done[client * 16]++;
                        }
                    })
                )
        );
        return done.Sum() / seconds;
    }

    /// <summary>Syncs a second of 4 KiB written over and over on the disk of <paramref name="folder"/>: the limit of durable commits.</summary>
    public static Task<double> OfSyncAsync(string folder, double seconds)
    {
        var file = Path.Combine(folder, "sync");
        var page = new byte[4096];
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(page);
        var count = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed.TotalSeconds < seconds; count++)
        {
            stream.Position = 0;
            stream.Write(page);
            stream.Flush(flushToDisk: true);
        }
        var rate = count / watch.Elapsed.TotalSeconds;
        stream.Dispose();
        File.Delete(file);
        return Task.FromResult(rate);
    }
}
