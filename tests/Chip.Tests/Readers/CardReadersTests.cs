using CanCuoc.Chip.Readers;
using CanCuoc.Testing;

namespace CanCuoc.Chip.Tests.Readers;

[Collection(PcscdCollection.Name)]
public sealed class CardReadersTests(TestPcscd pcscd)
{
    [Fact]
    public async Task Watch_TellsReadersCardsAndTheEndOfTheService()
    {
        pcscd.SkipWhereMissing();
        using var readers = (await CardReaders.OpenAsync()).Value;
        var seen = new List<string>();
        Plugged? plugged = null;
        await foreach (var change in readers.WatchAsync(TestContext.Current.CancellationToken))
        {
            seen.Add(change.IsRefused(out var refusal, out var known) ? refusal.Code : $"{known.Kind}");
            if (seen.Count == TestPcscd.Readers.Count)
                plugged = await Plugged.InAsync(pcscd, PcscCardTests.Echo(_ => { }));
            if (known?.Kind == ReaderChangeKind.CardLaid)
                plugged!.Pull();
            if (known?.Kind == ReaderChangeKind.CardTaken)
                pcscd.Kill();
        }
        pcscd.Start();
        await plugged!.DisposeAsync();

        seen.ShouldBe(["ReaderPlugged", "ReaderPlugged", "CardLaid", "CardTaken", "CHI-04"]);
    }

    [Fact]
    public async Task Watch_ThatIsCancelled_Ends()
    {
        pcscd.SkipWhereMissing();
        using var cancelled = new CancellationTokenSource();
        using var readers = (await CardReaders.OpenAsync()).Value;
        var count = 0;
        await foreach (var change in readers.WatchAsync(cancelled.Token))
        {
            change.Value.Kind.ShouldBe(ReaderChangeKind.ReaderPlugged);
            if (++count == TestPcscd.Readers.Count)
                await cancelled.CancelAsync();
        }
        count.ShouldBe(2);
    }
}
