using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

public sealed class SchemaTests : StoreTests
{
    private const string Applied = "SELECT count(*) FROM storage.script WHERE module = 'shelf'";

    [Theory, BothEngines]
    public async Task Apply_Twice_AppliesEachScriptOnce(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await PutAsync(session, 1, "Truyện Kiều");
            await session.CommitAsync(Cancellation);
        }

        await test.Store.ApplySchemaAsync(Cancellation);

        (await CountAsync(test.Store, Applied)).ShouldBe(3);
        (await CountAsync(test.Store)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Apply_ByTwoStartersAtOnce_AppliesEachScriptOnce(Engine engine)
    {
        for (var round = 0; round < 5; round++)
        {
            await using var test = await TestStore.OpenEmptyAsync(engine, new Shelf());
            await using var other = test.Another();

            await Task.WhenAll(
                Task.Run(() => test.Store.ApplySchemaAsync(Cancellation), Cancellation),
                Task.Run(() => other.ApplySchemaAsync(Cancellation), Cancellation)
            );

            (await CountAsync(test.Store, Applied)).ShouldBe(3);
        }
    }

    [Theory, BothEngines]
    public async Task Apply_ScriptChangedAfterItWasApplied_IsRefused(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            await session.ExecuteAsync(
                "UPDATE storage.script SET digest = 'another' WHERE module = 'shelf' AND name = '0001.sql'",
                Cancellation
            );
            await session.CommitAsync(Cancellation);
        }

        (await test.Store.ApplySchemaAsync(Cancellation)).Refusal.ShouldBe(Store.OtherSchema.For("shelf/0001.sql"));
    }

    [Theory, BothEngines]
    public async Task Apply_ScriptFails_LeavesNothingOfIt(Engine engine)
    {
        await using var test = await TestStore.OpenEmptyAsync(engine, new Shelf());
        await using (var other = TestStore.Connect(engine, test.Address))
            await other.ApplySchemaAsync(Cancellation);
        await using (var session = await test.Store.WriteAsync(Cancellation))
        {
            if (engine == Engine.PostgreSql)
                await session.ExecuteAsync("CREATE SCHEMA shelf", Cancellation);
            await session.ExecuteAsync("CREATE TABLE shelf.book (book_id bigint)", Cancellation);
            await session.CommitAsync(Cancellation);
        }

        await Should.ThrowAsync<System.Data.Common.DbException>(() => test.Store.ApplySchemaAsync(Cancellation));

        (await CountAsync(test.Store, Applied)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Apply_ScriptOfTheOtherEngine_IsLeftOut(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        var own = engine == Engine.PostgreSql ? "0001.postgres.sql" : "0001.sqlite.sql";

        (
            await CountAsync(
                test.Store,
                $"SELECT count(*) FROM storage.script WHERE module = 'shelf' AND name = '{own}'"
            )
        ).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Bind_AsTheOtherKind_IsRefusedForEver(Engine engine)
    {
        await using var test = await OpenAsync(engine);

        (await test.Store.BindAsync(FolderKind.Real, Cancellation)).Refusal.ShouldBeNull();
        (await test.Store.BindAsync(FolderKind.Demonstration, Cancellation)).Refusal.ShouldBe(Store.OtherKind);
        await test.Store.ApplySchemaAsync(Cancellation);
        (await test.Store.BindAsync(FolderKind.Real, Cancellation)).Refusal.ShouldBeNull();
        (await test.Store.BindAsync(FolderKind.Demonstration, Cancellation)).Refusal.ShouldBe(Store.OtherKind);
    }
}
