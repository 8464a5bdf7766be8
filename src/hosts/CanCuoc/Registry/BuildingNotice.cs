using CanCuoc.Biometrics;

namespace CanCuoc.Program;

/// <summary>Says in the log how far galleries are that are being built, and what keeps them from being opened.</summary>
internal sealed class BuildingNotice : IProgress<long>
{
    /// <summary>Rows between two lines: about a quarter of a minute.</summary>
    private const long Between = 50_000;

    private long told;

    public void Report(long value)
    {
        if (value < Volatile.Read(ref told) + Between)
            return;
        Volatile.Write(ref told, value);
        Console.Error.WriteLine($"Đang lập kho mã sinh trắc học / building the galleries: {value:N0}");
    }

    /// <summary>Opens the galleries beside everything else; a search that comes too early waits for them, or is refused.</summary>
    public static async Task WatchAsync(BodyGalleries galleries)
    {
        try
        {
            if ((await galleries.BeginAsync()).IsRefused(out var refusal, out _))
                Console.Error.WriteLine(refusal);
        }
        catch (OperationCanceledException)
        {
            // The registry was closed meanwhile.
        }
    }
}
