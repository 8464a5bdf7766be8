namespace CanCuoc.Ledger.Tests;

/// <summary>Ends duties that run until cancelled.</summary>
internal static class Background
{
    /// <summary>Cancels the duties and waits for their end; a duty that failed before fails the test.</summary>
    public static async Task StopAsync(CancellationTokenSource source, params Task[] duties)
    {
        await source.CancelAsync();
        foreach (var duty in duties)
        {
            await duty.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (duty.IsFaulted)
                await duty;
        }
    }
}
