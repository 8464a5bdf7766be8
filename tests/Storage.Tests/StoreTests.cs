using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

/// <summary>One database with the shelf on it, and the questions that several contracts ask of it.</summary>
public abstract class StoreTests
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static Task<TestStore> OpenAsync(Engine engine) => TestStore.OpenAsync(engine, new Shelf());

    protected static Task PutAsync(Session session, long book, string title) =>
        session.ExecuteAsync(
            "INSERT INTO shelf.book (book_id, version, title) VALUES (@book, 1, @title)",
            Cancellation,
            ("book", book),
            ("title", title)
        );

    protected static async Task<long> CountAsync(Store store, string sql = "SELECT count(*) FROM shelf.book")
    {
        await using var session = await store.ReadAsync(Cancellation);
        return await CountAsync(session, sql);
    }

    protected static async Task<long> CountAsync(Session session, string sql = "SELECT count(*) FROM shelf.book")
    {
        await using var command = session.Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation));
    }
}
