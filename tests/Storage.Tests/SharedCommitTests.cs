using System.Data.Common;

namespace CanCuoc.Storage.Tests;

/// <summary>Writers that wait for SQLite's gate share a transaction: together durable, each undone alone, none told before the disk has it.</summary>
public sealed class SharedCommitTests : StoreTests
{
    [Fact]
    public async Task Commit_WithAnotherWaiting_IsToldWhenBothAreOnDisk()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        await using var first = await test.Store.WriteAsync(Cancellation);
        var waiting = test.Store.WriteAsync(Cancellation);
        await PutAsync(first, 1, "Truyện Kiều");

        var told = first.CommitAsync(Cancellation);
        await using var second = await waiting;

        told.IsCompleted.ShouldBeFalse();
        (await CountAsync(test.Store)).ShouldBe(0);
        await PutAsync(second, 2, "Chinh phụ ngâm");
        await second.CommitAsync(Cancellation);
        await told;
        (await CountAsync(test.Store)).ShouldBe(2);
    }

    [Fact]
    public async Task Undo_BetweenTwoOthers_UndoesOnlyItself()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        var first = await test.Store.WriteAsync(Cancellation);
        var waiting = Enumerable.Range(0, 2).Select(_ => test.Store.WriteAsync(Cancellation)).ToList();
        await PutAsync(first, 1, "Truyện Kiều");
        var told = first.CommitAsync(Cancellation);
        await using (var undone = await waiting[0])
            await PutAsync(undone, 2, "Không ai đọc");
        await using (var last = await waiting[1])
        {
            await PutAsync(last, 3, "Lục Vân Tiên");
            await last.CommitAsync(Cancellation);
        }

        await told;

        (await CountAsync(test.Store)).ShouldBe(2);
        (await CountAsync(test.Store, "SELECT count(*) FROM shelf.book WHERE book_id = 2")).ShouldBe(0);
    }

    /// <summary>The last at the gate is undone; nobody else will come to end the transaction of those before.</summary>
    [Fact]
    public async Task Undo_ByTheLast_CommitsThoseBefore()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        await using var first = await test.Store.WriteAsync(Cancellation);
        var waiting = test.Store.WriteAsync(Cancellation);
        await PutAsync(first, 1, "Truyện Kiều");
        var told = first.CommitAsync(Cancellation);
        await using (var undone = await waiting)
            await PutAsync(undone, 2, "Không ai đọc");

        await told.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        (await CountAsync(test.Store)).ShouldBe(1);
    }

    /// <summary>Who waits may go away at the very moment the one before leaves the gate to it.</summary>
    [Fact]
    public async Task Commit_WhoWaitedGoesAway_IsStillTold()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        for (var round = 0; round < 300; round++)
        {
            using var impatient = new CancellationTokenSource();
            await using var session = await test.Store.WriteAsync(Cancellation);
            var waiting = WaitAsync(test.Store, impatient.Token);
            await PutAsync(session, round, "Truyện Kiều");
            var leaving = Task.Run(impatient.Cancel, Cancellation);

            await session.CommitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

            await Task.WhenAll(waiting, leaving);
        }
        (await CountAsync(test.Store)).ShouldBe(300);
    }

    /// <summary>On a full disk some are refused; exactly those that were told "done" are there.</summary>
    [Fact]
    public async Task Commit_OnAFullDisk_TellsTheTruthToEverybody()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await using var limit = session.Command("PRAGMA max_page_count = 60");
            await limit.ExecuteNonQueryAsync(Cancellation);
        }
        var told = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(book => Task.Run(() => TryAsync(test.Store, book), Cancellation))
        );

        told.ShouldContain(true);
        told.ShouldContain(false);
        (await CountAsync(test.Store)).ShouldBe(told.Count(done => done));
    }

    private static async Task WaitAsync(Store store, CancellationToken impatient)
    {
        try
        {
            await using var session = await store.WriteAsync(impatient);
        }
        catch (OperationCanceledException) { }
    }

    private static async Task<bool> TryAsync(Store store, int book)
    {
        try
        {
            await using var session = await store.WriteAsync(Cancellation);
            await PutAsync(session, book, new string('x', 20_000));
            await session.CommitAsync(Cancellation);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
