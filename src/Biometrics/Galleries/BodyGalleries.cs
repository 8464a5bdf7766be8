using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>
/// The galleries of a data folder, opened in the background and kept in step with the registry. They are derived: with the folder deleted,
/// the next start builds them again.
/// </summary>
public sealed class BodyGalleries(Store store, KeyStore keys, Templates templates, string folder) : IAsyncDisposable
{
    /// <summary>Label of the wrapping key in the key store.</summary>
    public const string WrappingKey = "gallery-wrap";

    public static readonly Refusal Opening = new(
        "BIO-09",
        "Kho mã sinh trắc học đang được mở hoặc lập lại; hãy thử lại sau ít phút.",
        "The galleries are still being opened or rebuilt; try again in some minutes."
    );

    private static readonly TimeSpan LeavingPause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource closing = new();
    private readonly Lock starting = new();
    private Task<Outcome<OpenGalleries>>? opening;
    private int users;
    private bool isDisposed;

    /// <summary>Told how many rows there are while a gallery is being built.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Begins to open them, unless that was begun; ends when they are open.</summary>
    public async Task<Outcome<Done>> BeginAsync() =>
        (await Opened()).IsRefused(out var refusal, out _) ? refusal : Done.It;

    /// <summary>Something about each gallery, in step with what is committed.</summary>
    internal Task<Outcome<IReadOnlyList<T>>> ReportAsync<T>(
        Func<Store, BodyKind, TemplateGallery, CancellationToken, Task<T>> report,
        CancellationToken cancellation
    ) =>
        WithAsync<IReadOnlyList<T>>(
            Timeout.InfiniteTimeSpan,
            async open =>
            {
                var reports = new List<T>();
                foreach (var (kind, gallery) in open.All)
                    reports.Add(await report(store, kind, gallery, cancellation));
                return reports;
            },
            cancellation
        );

    /// <summary>Deletes them with their key and builds them from the registry's templates.</summary>
    internal async Task<Outcome<Done>> RebuildAsync(CancellationToken cancellation)
    {
        await ForgetAsync(cancellation);
        return (await Opened().WaitAsync(cancellation)).IsRefused(out var refusal, out _) ? refusal : Done.It;
    }

    /// <summary>Deletes them with their key; whoever asks next has them built from the registry's templates.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await CloseAsync();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
            return;
        await closing.CancelAsync();
        await turn.WaitAsync();
        await CloseAsync();
        turn.Dispose();
        closing.Dispose();
    }

    /// <summary>
    /// Works with the galleries in step with what was committed before; refused when they are not open after that time. Many may work at
    /// once; they follow the registry in turn.
    /// </summary>
    internal async Task<Outcome<T>> WithAsync<T>(
        TimeSpan patience,
        Func<OpenGalleries, Task<Outcome<T>>> work,
        CancellationToken cancellation
    )
        where T : notnull
    {
        var entering = EnterAsync();
        if (await Task.WhenAny(entering, Task.Delay(patience, cancellation)) != entering)
        {
            _ = LeaveAsync(entering);
            cancellation.ThrowIfCancellationRequested();
            return Opening;
        }
        if ((await entering).IsRefused(out var refusal, out var open))
            return refusal;
        try
        {
            return await work(open);
        }
        finally
        {
            Interlocked.Decrement(ref users);
        }
    }

    // Whoever asked may give up; what was begun for the first who asked is of use to the next.
    private async Task<Outcome<OpenGalleries>> EnterAsync()
    {
        await turn.WaitAsync(closing.Token);
        try
        {
            var followed = await FollowAsync(closing.Token);
            if (followed.Refusal is null)
                Interlocked.Increment(ref users);
            return followed;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task LeaveAsync(Task<Outcome<OpenGalleries>> entering)
    {
        await ((Task)entering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (entering.IsCompletedSuccessfully && entering.Result.Refusal is null)
            Interlocked.Decrement(ref users);
    }

    // Those of another algorithm than the one in force, or that a failure left half open, are opened anew.
    private async Task<Outcome<OpenGalleries>> FollowAsync(CancellationToken cancellation)
    {
        if ((await OpenedAsync()).IsRefused(out var refusal, out var open))
            return refusal;
        if (await open.IsOutdatedAsync(store, templates, cancellation))
        {
            await CloseAsync();
            if ((await OpenedAsync()).IsRefused(out refusal, out open))
                return refusal;
        }
        foreach (var (_, gallery) in open.All)
        {
            if ((await gallery.FollowAsync(cancellation)).IsRefused(out refusal, out _))
                return refusal;
        }
        return open;
    }

    // What did not succeed is tried again by who comes next.
    private async Task<Outcome<OpenGalleries>> OpenedAsync()
    {
        var isOpen = false;
        try
        {
            var opened = await Opened();
            isOpen = opened.Refusal is null;
            return opened;
        }
        finally
        {
            if (!isOpen)
                await CloseAsync();
        }
    }

    private Task<Outcome<OpenGalleries>> Opened()
    {
        lock (starting)
            return opening ??= Task.Run(
                () => OpenGalleries.OpenAsync(store, keys, templates, folder, Progress, closing.Token),
                CancellationToken.None
            );
    }

    // Nobody enters meanwhile: whoever closes has the turn.
    private async Task CloseAsync()
    {
        while (Volatile.Read(ref users) > 0)
            await Task.Delay(LeavingPause);
        Task<Outcome<OpenGalleries>>? ended;
        lock (starting)
            (ended, opening) = (opening, null);
        if (ended is null)
            return;
        await ((Task)ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ended.IsCompletedSuccessfully && !ended.Result.IsRefused(out _, out var open))
            open.Dispose();
    }
}
