using System.Data.Common;
using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

/// <summary>A broken machine is an exception that names it; nothing is half-written and the store works again afterwards.</summary>
public sealed class BrokenStoreTests : StoreTests
{
    [Fact]
    public async Task Open_ServerNotReachable_FailsNamingTheAddress()
    {
        await using var store = new PostgresStore("Host=127.0.0.1;Port=1;Username=nobody;Timeout=5", []);

        var reading = await Should.ThrowAsync<DbException>(() => store.ReadAsync(Cancellation));
        await Should.ThrowAsync<DbException>(() => store.WriteAsync(Cancellation));

        reading.Message.ShouldContain("127.0.0.1:1");
    }

    [Fact]
    public async Task Open_FolderNotThere_FailsAndLeavesTheGateFree()
    {
        var missing = Path.Combine(Path.GetTempPath(), $"cancuoc-{Guid.NewGuid():N}", "registry.db");
        await using var store = new SqliteStore(missing, []);

        await Should.ThrowAsync<DbException>(() => store.WriteAsync(Cancellation));
        await Should.ThrowAsync<DbException>(() => store.WriteAsync(Cancellation));
        await Should.ThrowAsync<DbException>(() => store.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Open_FileIsNoDatabase_FailsAndLeavesTheGateFree()
    {
        await using var test = await TestStore.OpenEmptyAsync(Engine.Sqlite, new Shelf());
        await File.WriteAllTextAsync(
            test.Address,
            string.Concat(Enumerable.Repeat("không phải cơ sở dữ liệu ", 200)),
            Cancellation
        );

        await Should.ThrowAsync<DbException>(() => test.Store.WriteAsync(Cancellation));
        await Should.ThrowAsync<DbException>(() => test.Store.WriteAsync(Cancellation));
    }

    [Fact]
    public async Task Write_ConnectionCutByTheServer_FailsAndTheNextSucceeds()
    {
        await using var test = await OpenAsync(Engine.PostgreSql);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Truyện Kiều");
            await CutAsync(test.Store, session);
            await Should.ThrowAsync<DbException>(() => session.CommitAsync(Cancellation));
        }

        (await CountAsync(test.Store)).ShouldBe(0);
        await using var next = await test.Store.WriteAsync(Cancellation);
        await PutAsync(next, 1, "Truyện Kiều");
        await next.CommitAsync(Cancellation);
    }

    [Fact]
    public async Task Write_DiskFull_FailsWholeAndTheNextSucceedsOnceThereIsRoom()
    {
        await using var test = await OpenAsync(Engine.Sqlite);
        await LimitAsync(test.Store, "1");
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            var failure = await Should.ThrowAsync<DbException>(async () =>
            {
                for (var book = 0; book < 10_000; book++)
                    await PutAsync(session, book, new string('k', 100));
            });
            failure.Message.ShouldContain("full");
        }

        (await CountAsync(test.Store)).ShouldBe(0);
        await LimitAsync(test.Store, "1000000");
        await using var next = await test.Store.WriteAsync(Cancellation);
        await PutAsync(next, 1, "Truyện Kiều");
        await next.CommitAsync(Cancellation);
    }

    private static async Task CutAsync(Store store, Session session)
    {
        await using var own = session.Command("SELECT pg_backend_pid()");
        var process = (int)(await own.ExecuteScalarAsync(Cancellation))!;
        (await CountAsync(store, $"SELECT count(*) FROM pg_terminate_backend({process})")).ShouldBe(1);
    }

    /// <summary>The database may not grow over so many pages: what a full disk does, without filling one.</summary>
    private static async Task LimitAsync(Store store, string pages)
    {
        await using var session = await store.WriteAsync(Cancellation);
        await session.ExecuteAsync($"PRAGMA max_page_count = {pages}", Cancellation);
    }
}
