using System.Runtime.CompilerServices;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// The card readers of this machine, through PC/SC. Whatever pcscd, a reader or a chip does or leaves undone, each call here and on a card
/// ends within the limit.
/// </summary>
public sealed class CardReaders : IDisposable
{
    public static readonly Refusal NoLibrary = new(
        "CHI-03",
        "Máy này chưa cài phần mềm đầu đọc thẻ PC/SC (trên Debian: gói libpcsclite1 và pcscd).",
        "No PC/SC software is installed on this machine (on Debian: the packages libpcsclite1 and pcscd)."
    );

    /// <summary>A chip computes for a second at most; contactless ones ask for more time, and get it from their reader.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(10);

    // a cancellation that comes just before the wait is not seen by it
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly PcscLibrary library;
    private readonly nint context;
    private readonly TimeSpan limit;
    private bool isAbandoned;

    private CardReaders(PcscLibrary library, nint context, TimeSpan limit)
    {
        this.library = library;
        this.context = context;
        this.limit = limit;
    }

    /// <summary>Refused where there is no PC/SC, or its service is not running.</summary>
    /// <param name="limit">Of one call, and of one exchange with a card; null: <see cref="DefaultLimit"/>.</param>
    public static async Task<Outcome<CardReaders>> OpenAsync(
        TimeSpan? limit = null,
        CancellationToken cancellationToken = default
    )
    {
        if (PcscLibrary.Current is not { } library)
            return NoLibrary;
        var each = limit ?? DefaultLimit;
        return await PcscCall.RunAsync<CardReaders>(
            () =>
                library.EstablishContext(out var context) is var code and not PcscCode.Success
                    ? PcscCode.Refusal(code)
                    : new CardReaders(library, context, each),
            each,
            PcscCall.Discard,
            cancellationToken
        );
    }

    /// <summary>The readers there are, in the order of the service.</summary>
    public async Task<Outcome<List<CardReader>>> ListAsync(CancellationToken cancellationToken = default)
    {
        var looked = await LookAsync(new ReaderSights([]), TimeSpan.Zero, cancellationToken);
        return looked.IsRefused(out var refusal, out var sights) ? refusal : sights.Readers;
    }

    /// <summary>
    /// What is there already, then every change until cancelled. A refusal is the last thing said: the service went away.
    /// </summary>
    public async IAsyncEnumerable<Outcome<ReaderChange>> WatchAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var waking = cancellationToken.Register(() => library.Cancel(context));
        var before = new ReaderSights([]);
        while (!cancellationToken.IsCancellationRequested)
        {
            var looked = await LookAsync(before, before.IsFirst ? TimeSpan.Zero : LongestWait, CancellationToken.None);
            if (looked.IsRefused(out var refusal, out var now))
            {
                yield return refusal;
                yield break;
            }
            foreach (var change in now.ChangesSince(before))
                yield return change;
            before = now;
        }
    }

    /// <summary>Connects to the card on a reader. The caller disposes of it.</summary>
    public Task<Outcome<PcscCard>> ConnectAsync(string reader, CancellationToken cancellationToken = default) =>
        PcscCall.RunAsync(() => PcscCard.Connect(library, reader, limit), limit, PcscCall.Discard, cancellationToken);

    public void Dispose()
    {
        if (!isAbandoned)
            library.ReleaseContext(context);
    }

    private async Task<Outcome<ReaderSights>> LookAsync(
        ReaderSights before,
        TimeSpan wait,
        CancellationToken cancellationToken
    )
    {
        if (isAbandoned)
            return PcscCall.Stalled;
        var looked = await PcscCall.RunAsync(
            () => Look(before, wait),
            limit + wait,
            _ => library.ReleaseContext(context),
            cancellationToken
        );
        isAbandoned = looked.Refusal == PcscCall.Stalled;
        return looked;
    }

    private Outcome<ReaderSights> Look(ReaderSights before, TimeSpan wait)
    {
        var code = library.ListReaders(context, out var list);
        if (code is not (PcscCode.Success or PcscCode.NoReaders))
            return PcscCode.Refusal(code);
        var asked = before.AskedOf(ReaderStates.Names(list));
        using var states = new ReaderStates(asked);
        code = library.GetStatusChange(context, wait, states.Bytes, states.Count);
        // a reader may be unplugged between the two calls: the next look shows it
        if (code is not (PcscCode.Success or PcscCode.Timeout or PcscCode.Cancelled or PcscCode.UnknownReader))
            return PcscCode.Refusal(code);
        return ReaderSights.Of(asked, states);
    }
}
