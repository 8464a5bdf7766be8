using CanCuoc.Storage;
using CanCuoc.Testing;
using Npgsql;
using Xunit.Sdk;

namespace CanCuoc.House.Tests;

/// <summary>What the module tests stand on: both engines, a fresh database each.</summary>
public sealed class TestEngineTests
{
    [Fact]
    public async Task BothEngines_WithFurtherArguments_GivesEachOnceAndSaysWhich()
    {
        await using var disposal = new DisposalTracker();
        var rows = await new BothEnginesAttribute(7).GetData(null!, disposal);
        rows.Select(row => row.GetData())
            .ShouldBe([
                [Engine.Sqlite, 7],
                [Engine.PostgreSql, 7],
            ]);
        rows.SelectMany(row => row.Traits![BothEnginesAttribute.Trait]).ShouldBe(["Sqlite", "PostgreSql"]);
    }

    [Fact]
    public async Task TestDatabase_OfTemplate_IsItsOwnCopy()
    {
        await using var template = await TestDatabase.CreateAsync();
        await RunAsync(template, "CREATE TABLE person (id int)");
        NpgsqlConnection.ClearAllPools();
        await using (var copy = await TestDatabase.CreateAsync(template.ConnectionString))
            await RunAsync(copy, "INSERT INTO person VALUES (1)");
        (await RunAsync(template, "SELECT count(*) FROM person")).ShouldBe(0L);
    }

    private static async Task<object?> RunAsync(TestDatabase database, string statement)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
