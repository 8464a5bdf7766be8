using CanCuoc.Chip.Readers;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>A chip in the virtual reader's first place, from when PC/SC sees it until it sees it no more.</summary>
internal sealed class Plugged : IAsyncDisposable
{
    public static readonly string Reader = TestPcscd.Readers[0];

    private readonly VirtualReader place;
    private readonly CancellationTokenSource leaving = new();

    private Plugged(VirtualReader place, PluggedChip chip)
    {
        this.place = place;
        Playing = place.PlayAsync(chip, leaving.Token);
    }

    /// <summary>Ends when the reader goes away.</summary>
    public Task<Outcome<Done>> Playing { get; }

    public static async Task<Plugged> InAsync(TestPcscd pcscd, PluggedChip chip)
    {
        pcscd.SkipWhereMissing();
        await SeenAsync(hasCard: false);
        var free = (await VirtualReader.PlugAsync("127.0.0.1", pcscd.Port)).Value;
        var plugged = new Plugged(free, chip);
        var ended = await Task.WhenAny(SeenAsync(hasCard: true), plugged.Playing);
        (ended == plugged.Playing).ShouldBeFalse("the reader let the chip go");
        return plugged;
    }

    /// <summary>Takes the chip out.</summary>
    public void Pull() => place.Dispose();

    // pcscd takes a chip that comes within a second for the one that left
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await Playing;
        leaving.Dispose();
        place.Dispose();
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private static async Task SeenAsync(bool hasCard)
    {
        using var readers = (await CardReaders.OpenAsync()).Value;
        await foreach (var change in readers.WatchAsync(TestContext.Current.CancellationToken))
        {
            _ = change.Value;
            if ((await readers.ListAsync()).Value.Contains(new CardReader(Reader, hasCard)))
                return;
        }
    }
}
