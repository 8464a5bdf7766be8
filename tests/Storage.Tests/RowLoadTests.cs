using System.Data.Common;
using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

public sealed class RowLoadTests : StoreTests
{
    private static readonly string[] Columns = ["book_id", "version", "title", "lent_to", "cover"];

    [Theory, BothEngines]
    public async Task Complete_ManyRows_AreThereAsTheyWereGiven(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var session = await test.Store.WriteAsync(Cancellation);
        await using (var load = await BeginAsync(session))
        {
            for (var book = 1; book <= 20_000; book++)
                await AddAsync(load, book, book % 2 == 0 ? $"Truyện Kiều {book} 𠀀" : "", book % 3 == 0 ? null : -book);
            await load.CompleteAsync(Cancellation);
        }

        var rows = await session.ListAsync(
            "SELECT book_id, version, title, lent_to, cover FROM shelf.book ORDER BY book_id",
            row =>
                (
                    row.GetInt64(0),
                    row.GetInt32(1),
                    row.GetString(2),
                    row.IsDBNull(3) ? (long?)null : row.GetInt64(3),
                    Convert.ToHexString(row.GetFieldValue<byte[]>(4))
                ),
            Cancellation
        );

        rows.Count.ShouldBe(20_000);
        rows[0].ShouldBe((1, 7, "", -1, "01"));
        rows[5].ShouldBe((6, 7, "Truyện Kiều 6 𠀀", null, ""));
        rows[^1].ShouldBe((20_000, 7, "Truyện Kiều 20000 𠀀", -20_000, ""));
    }

    [Theory, BothEngines]
    public async Task Dispose_Uncompleted_LoadsNothing(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await using var load = await BeginAsync(session);
            await AddAsync(load, 1, "Truyện Kiều", lentTo: null);
            await AddAsync(load, 2, "Cung oán ngâm khúc", lentTo: null);
        }

        (await CountAsync(test.Store)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Complete_AKeyThatIsThere_FailsAsTheEngineDoes(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var session = await test.Store.WriteAsync(Cancellation);

        await Should.ThrowAsync<DbException>(async () =>
        {
            await using var load = await BeginAsync(session);
            await AddAsync(load, 1, "Truyện Kiều", lentTo: null);
            await AddAsync(load, 1, "Truyện Kiều", lentTo: null);
            await load.CompleteAsync(Cancellation);
        });
    }

    private static Task<RowLoad> BeginAsync(Session session) =>
        RowLoad.BeginAsync(session, "shelf.book", Columns, Cancellation);

    private static async Task AddAsync(RowLoad load, long book, string title, long? lentTo)
    {
        await load.StartRowAsync(Cancellation);
        load.Add(book);
        load.Add(7);
        load.Add(title);
        load.Add(lentTo);
        load.Add(book % 2 == 1 ? [(byte)book] : []);
    }
}
