using System.Data.Common;
using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

public sealed class MassLoadTests : StoreTests
{
    private static readonly string[] Book = ["shelf.book"];

    [Theory, BothEngines]
    public async Task Run_LoadEnds_TableHasItsKeyAndIndexesAgain(Engine engine)
    {
        await using var test = await OpenAsync(engine);

        var loaded = await MassLoad.RunAsync(test.Store, Book, () => LoadAsync(test.Store, 3), Cancellation);

        loaded.ShouldBe(3);
        (await IndexesAsync(test.Store)).ShouldBe(AllOf(engine));
        await Should.ThrowAsync<DbException>(() => LoadAsync(test.Store, 1));
    }

    [Theory, BothEngines]
    public async Task Run_LoadFails_TableHasItsKeyAndIndexesAgain(Engine engine)
    {
        await using var test = await OpenAsync(engine);

        await Should.ThrowAsync<IOException>(() =>
            MassLoad.RunAsync<int>(test.Store, Book, () => throw new IOException("the file ended"), Cancellation)
        );

        (await IndexesAsync(test.Store)).ShouldBe(AllOf(engine));
    }

    [Theory, BothEngines]
    public async Task Run_PowerCutWhileLoading_NextStartMakesThemAgain(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var next = test.Another();
        var (during, restarted) = (0L, 0L);

        await MassLoad.RunAsync(
            test.Store,
            Book,
            async () =>
            {
                during = await IndexesAsync(test.Store);
                await LoadAsync(test.Store, 3);
                await next.ApplySchemaAsync(Cancellation);
                restarted = await IndexesAsync(next);
                return 3;
            },
            Cancellation
        );

        during.ShouldBe(0);
        restarted.ShouldBe(AllOf(engine));
        (await IndexesAsync(test.Store)).ShouldBe(AllOf(engine));
    }

    // SQLite keeps the table by its key: no index of its own.
    private static long AllOf(Engine engine) => engine == Engine.PostgreSql ? 3 : 2;

    private static async Task<int> LoadAsync(Store store, int books)
    {
        await using var session = await store.WriteAsync(Cancellation);
        for (var book = 1; book <= books; book++)
            await PutAsync(session, book, $"Quyển {book}");
        await session.CommitAsync(Cancellation);
        return books;
    }

    private static Task<long> IndexesAsync(Store store) =>
        CountAsync(
            store,
            store.Engine == Engine.Sqlite
                ? "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'shelf_book'"
                : "SELECT count(*) FROM pg_indexes WHERE schemaname = 'shelf' AND tablename = 'book'"
        );
}
