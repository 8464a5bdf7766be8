using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Storage.Tests;

public sealed class SessionTests : StoreTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 8, 7, 30, 0, TimeSpan.FromHours(7));

    [Theory, BothEngines]
    public async Task Write_Committed_IsSeenByReaders(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Lục Vân Tiên");
            await session.CommitAsync(Cancellation);
        }

        (await CountAsync(test.Store)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Write_NotCommitted_LeavesNothing(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Lục Vân Tiên");
            session.Rows.Add(new Book { BookId = 2, Title = "Chinh phụ ngâm" });
            await session.FlushAsync(Cancellation);
        }

        (await CountAsync(test.Store)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task WriteOnce_Ends_IsCommitted(Engine engine)
    {
        await using var test = await OpenAsync(engine);

        await test.Store.WriteOnceAsync(session => PutAsync(session, 1, "Lục Vân Tiên"), Cancellation);

        (await CountAsync(test.Store)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task WriteOnce_SecondOfTwoRowsIsRefused_LeavesNothing(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        const string Twice = "INSERT INTO shelf.book (book_id, version, title) VALUES (1, 1, 'a'), (1, 1, 'b')";

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            test.Store.WriteOnceAsync(session => session.ExecuteAsync(Twice, Cancellation), Cancellation)
        );

        (await CountAsync(test.Store)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Read_WhileAnotherWrites_SeesOnlyWhatIsCommitted(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var writer = await test.Store.WriteAsync(Cancellation);
        await PutAsync(writer, 1, "Lục Vân Tiên");

        (await CountAsync(test.Store)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Read_TryingToWrite_Fails(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.ReadAsync(Cancellation))
            await Should.ThrowAsync<System.Data.Common.DbException>(() => PutAsync(session, 1, "Cung oán ngâm khúc"));
        await using (var session = await test.Store.ReadAsync(Cancellation))
        {
            session.Rows.Add(new Book { BookId = 2, Title = "Cung oán ngâm khúc" });
            await Should.ThrowAsync<DbUpdateException>(() => session.FlushAsync(Cancellation));
        }

        (await CountAsync(test.Store)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Snapshot_WhileOthersCommit_SeesOneMoment(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var snapshot = await test.Store.SnapshotAsync(Cancellation);
        (await CountAsync(snapshot)).ShouldBe(0);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Lục Vân Tiên");
            await session.CommitAsync(Cancellation);
        }

        (await CountAsync(snapshot)).ShouldBe(0);
        (await CountAsync(test.Store)).ShouldBe(1);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => PutAsync(snapshot, 2, "Sơ kính tân trang"));
    }

    [Theory, BothEngines]
    public async Task Commit_OfReadingSession_IsABug(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var session = await test.Store.ReadAsync(Cancellation);

        await Should.ThrowAsync<InvalidOperationException>(() => session.CommitAsync(Cancellation));
    }

    [Theory, BothEngines]
    public async Task Rows_AndRawSql_ShareOneTransaction(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Truyện Kiều");
            var book = await session.Rows.Set<Book>().SingleAsync(Cancellation);
            (book.LentTo, book.LentAt, book.Version) = (new PersonId(17), Moment, 2);
            await session.FlushAsync(Cancellation);
            await session.ExecuteAsync("UPDATE shelf.book SET title = 'Kiều' WHERE version = 2", Cancellation);
            await session.CommitAsync(Cancellation);
        }

        await using var read = await test.Store.ReadAsync(Cancellation);
        var kept = await read.Rows.Set<Book>().SingleAsync(Cancellation);
        kept.Title.ShouldBe("Kiều");
        kept.LentTo.ShouldBe(new PersonId(17));
        kept.LentAt.ShouldBe(Moment);
    }

    [Theory, BothEngines]
    public async Task Commit_RowChangedByAnotherMeanwhile_Conflicts(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Truyện Kiều");
            await session.CommitAsync(Cancellation);
        }
        await using var stale = await test.Store.ReadAsync(Cancellation);
        var read = await stale.Rows.Set<Book>().AsNoTracking().SingleAsync(Cancellation);
        await RenameAsync(test.Store, read, "Kim Vân Kiều");

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() =>
            RenameAsync(test.Store, read, "Đoạn trường tân thanh")
        );

        (await CountAsync(test.Store, "SELECT count(*) FROM shelf.book WHERE title = 'Kim Vân Kiều'")).ShouldBe(1);
    }

    private static async Task RenameAsync(Store store, Book read, string title)
    {
        await using var session = await store.WriteAsync(Cancellation);
        var book = new Book
        {
            BookId = read.BookId,
            Version = read.Version,
            Title = read.Title,
        };
        session.Rows.Attach(book);
        (book.Title, book.Version) = (title, read.Version + 1);
        await session.CommitAsync(Cancellation);
    }
}
