using CanCuoc.Testing;
using Npgsql;

namespace CanCuoc.Storage.Tests;

/// <summary>A change of the schema while people work: on PostgreSQL alone, where several write at once.</summary>
public sealed class OnlineScriptTests : StoreTests
{
    private const string Finished =
        "SELECT count(*) FROM pg_index WHERE indexrelid = 'shelf.book_lent'::regclass AND indisvalid";

    private const string Waiting =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%book_lent%' AND wait_event_type = 'Lock'";

    [Fact]
    public async Task Apply_WhileSomebodyWritesForLong_LetsOthersWriteMeanwhile()
    {
        await using var test = await BeforeAsync();
        await using var slow = await test.Store.WriteAsync(Cancellation);
        await PutAsync(slow, 1, "Truyện Kiều");

        await using var starting = test.Another();
        var applying = Task.Run(() => starting.ApplySchemaAsync(Cancellation), Cancellation);
        while (await CountAsync(test.Store, Waiting) == 0)
            await Task.Delay(20, Cancellation);
        await using (var other = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(other, 2, "Lục Vân Tiên");
            await other.CommitAsync(Cancellation);
        }
        applying.IsCompleted.ShouldBeFalse();
        await slow.CommitAsync(Cancellation);

        (await applying).Refusal.ShouldBeNull();
        (await CountAsync(test.Store, Finished)).ShouldBe(1);
        (await CountAsync(test.Store)).ShouldBe(2);
    }

    [Fact]
    public async Task Apply_AfterAKillHalfWay_MakesTheUnfinishedIndexAnew()
    {
        await using var test = await BeforeAsync();
        await LeaveUnfinishedAsync(test);
        (await CountAsync(test.Store, Finished)).ShouldBe(0);

        (await test.Store.ApplySchemaAsync(Cancellation)).Refusal.ShouldBeNull();

        (await CountAsync(test.Store, Finished)).ShouldBe(1);
    }

    [Fact]
    public async Task Apply_ByTwoStartersAtOnce_AppliesItOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var test = await BeforeAsync();
            await using var other = test.Another();

            await Task.WhenAll(
                Task.Run(() => test.Store.ApplySchemaAsync(Cancellation), Cancellation),
                Task.Run(() => other.ApplySchemaAsync(Cancellation), Cancellation)
            );

            (await CountAsync(test.Store, Finished)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Apply_ScriptChangedAfterItWasApplied_IsRefused()
    {
        await using var test = await OpenAsync(Engine.PostgreSql);
        await RunAsync(test, "UPDATE storage.script SET digest = 'another' WHERE name = '0002.online.sql'");

        (await test.Store.ApplySchemaAsync(Cancellation)).Refusal.ShouldBe(
            Store.OtherSchema.For("shelf/0002.online.sql")
        );
    }

    /// <summary>A registry as it was before the script came.</summary>
    private static async Task<TestStore> BeforeAsync()
    {
        var test = await OpenAsync(Engine.PostgreSql);
        await RunAsync(test, "DROP INDEX shelf.book_lent");
        await RunAsync(test, "ALTER TABLE shelf.book DROP COLUMN binding");
        await RunAsync(test, "DELETE FROM storage.script WHERE name = '0002.online.sql'");
        return test;
    }

    private static async Task RunAsync(TestStore test, string statement)
    {
        await using var session = await test.Store.WriteAsync(Cancellation);
        await session.ExecuteAsync(statement, Cancellation);
        await session.CommitAsync(Cancellation);
    }

    private static async Task LeaveUnfinishedAsync(TestStore test)
    {
        await using var slow = await test.Store.WriteAsync(Cancellation);
        await PutAsync(slow, 1, "Truyện Kiều");
        var index = "CREATE INDEX CONCURRENTLY IF NOT EXISTS book_lent ON shelf.book (lent_at)";
        await test.Store.WriteOnceAsync(
            async session =>
            {
                await session.ExecuteAsync("SET statement_timeout = '300ms'", Cancellation);
                await Should.ThrowAsync<PostgresException>(() => session.ExecuteAsync(index, Cancellation));
                await session.ExecuteAsync("RESET statement_timeout", Cancellation);
            },
            Cancellation
        );
    }
}
