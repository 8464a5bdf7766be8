using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader.Tests;

/// <summary>A software chip in the virtual reader, for all tests of a class.</summary>
public abstract class Plugged(SoftwareChip chip) : IAsyncLifetime
{
    /// <summary>Of the tests that use the one pcscd of this process, one class after another.</summary>
    public const string Collection = "pcscd";

    private readonly TestPcscd pcscd = new();
    private readonly CancellationTokenSource leaving = new();
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
        GC.SuppressFinalize(this);
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

/// <summary>The invented citizen's card, without keys of its own.</summary>
public sealed class PluggedCard() : Plugged(new SoftwareChip(Specimen.Card(), Specimen.Zone.Key));

/// <summary>Her card with fingers, and a portrait in JPEG 2000.</summary>
public sealed class PluggedCardWithFingers()
    : Plugged(
        new SoftwareChip(SpecimenFingers.Card, Specimen.Zone.Key, SpecimenFingers.Keys, SpecimenTerminal.TrustPoints)
    );
