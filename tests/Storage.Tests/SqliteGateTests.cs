namespace CanCuoc.Storage.Tests;

public sealed class SqliteGateTests : StoreTests
{
    [Fact]
    public async Task Write_BySixteenAtOnce_ServesThemAll()
    {
        await using var test = await OpenAsync(Engine.Sqlite);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => FillAsync(test.Store, writer))));

        (await CountAsync(test.Store)).ShouldBe(16 * 25);
    }

    [Fact]
    public async Task Write_WaitingAtTheGate_IsServedInTheOrderOfArrival()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        var served = new List<int>();
        var waiting = new List<Task>();
        await using (await test.Store.WriteAsync(Cancellation))
        {
            for (var writer = 0; writer < 16; writer++)
                waiting.Add(ServeAsync(test.Store, writer, served));
        }

        await Task.WhenAll(waiting);

        served.ShouldBe(Enumerable.Range(0, 16));
    }

    [Fact]
    public async Task Write_CancelledAtTheGate_LeavesItToTheNext()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        using var impatient = new CancellationTokenSource();
        await using (await test.Store.WriteAsync(Cancellation))
        {
            var waiting = test.Store.WriteAsync(impatient.Token);
            await impatient.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        }

        await using var next = await test.Store.WriteAsync(Cancellation);
        await PutAsync(next, 1, "Truyện Kiều");
        await next.CommitAsync(Cancellation);
    }

    [Fact]
    public async Task Write_FileHeldByAnotherProgram_WaitsForIt()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        await using var other = test.Another();
        Task writing;
        await using (var held = await other.WriteAsync(Cancellation))
        {
            writing = Task.Run(() => FillAsync(test.Store, 0), Cancellation);
            await PutAsync(held, 99_000, "Nhị độ mai");
            await held.CommitAsync(Cancellation);
        }

        await writing;

        (await CountAsync(test.Store)).ShouldBe(26);
    }

    private static async Task FillAsync(Store store, int writer)
    {
        for (var book = 0; book < 25; book++)
        {
            await using var session = await store.WriteAsync(Cancellation);
            await PutAsync(session, writer * 1000 + book, $"{writer}");
            await session.CommitAsync(Cancellation);
        }
    }

    private static async Task ServeAsync(Store store, int writer, List<int> served)
    {
        await using var session = await store.WriteAsync(Cancellation);
        served.Add(writer);
    }
}
