using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// Calls into PC/SC, which block until the chip has answered, be it never: each runs on a thread that may be given up, and so ends in time
/// for who asked.
/// </summary>
internal static class PcscCall
{
    public static readonly Refusal Stalled = new(
        "CHI-08",
        "Chip hoặc đầu đọc không trả lời trong thời gian cho phép; hãy nhấc thẻ ra rồi đặt lại.",
        "The chip or the reader did not answer in time; take the card away and lay it on again."
    );

    /// <summary>Refused when the time is over; what comes after is handed to <paramref name="late"/>.</summary>
    public static async Task<Outcome<T>> RunAsync<T>(
        Func<Outcome<T>> call,
        TimeSpan limit,
        Action<Outcome<T>> late,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        var running = Task.Run(call, CancellationToken.None);
        try
        {
            return await running.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            Abandon(running, late);
            return Stalled;
        }
        catch (OperationCanceledException)
        {
            Abandon(running, late);
            throw;
        }
    }

    /// <summary>Of what came too late: it is given back.</summary>
    public static void Discard<T>(Outcome<T> late)
        where T : IDisposable
    {
        if (!late.IsRefused(out _, out var made))
            made.Dispose();
    }

    private static void Abandon<T>(Task<Outcome<T>> running, Action<Outcome<T>> late)
        where T : notnull => _ = running.ContinueWith(ended => late(ended.Result), TaskScheduler.Default);
}
