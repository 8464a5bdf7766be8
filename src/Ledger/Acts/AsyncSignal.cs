namespace CanCuoc.Ledger;

/// <summary>Wakes one waiter; signals that nobody waits for are remembered as one.</summary>
internal sealed class AsyncSignal
{
    private readonly SemaphoreSlim signal = new(0, 1);

    public void Set()
    {
        try
        {
            if (signal.CurrentCount == 0)
                signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another caller signalled between the look and the release: it is set, as wanted.
        }
    }

    /// <summary>True when signalled, false when <paramref name="timeout"/> passed first.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellation) =>
        signal.WaitAsync(timeout, cancellation);
}
