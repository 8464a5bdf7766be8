using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader.Tests;

/// <summary>A software chip in the virtual reader, for all tests of a class.</summary>
public sealed class PluggedCard : IAsyncLifetime
{
    private readonly TestPcscd pcscd = new();
    private readonly CancellationTokenSource leaving = new();
    private readonly SoftwareChip chip = new(Specimen.Card(), Specimen.Zone.Key);
    private VirtualReader? place;
    private Task<Outcome<Done>>? playing;

    public string TrustFile { get; } = Path.GetTempFileName();

    public void SkipWhereMissing() => pcscd.SkipWhereMissing();

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(TrustFile, Specimen.TrustPem);
        if (!pcscd.IsThere)
            return;
        place = (await VirtualReader.PlugAsync("127.0.0.1", pcscd.Port)).Value;
        playing = place.PlayAsync(PluggedChip.Of(chip), leaving.Token);
        using var readers = (await CardReaders.OpenAsync()).Value;
        await foreach (var change in readers.WatchAsync())
        {
            if (change.Value.Kind == ReaderChangeKind.CardLaid)
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        if (playing is not null)
            await playing;
        place?.Dispose();
        chip.Dispose();
        leaving.Dispose();
        pcscd.Dispose();
        File.Delete(TrustFile);
    }
}
