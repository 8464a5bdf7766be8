using Npgsql;

namespace CanCuoc.Testing;

/// <summary>A fresh PostgreSQL database for one test, dropped with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name;

    private TestDatabase(string name, string connectionString) =>
        (this.name, ConnectionString) = (name, connectionString);

    public string ConnectionString { get; }

    /// <summary>An empty database, or a copy of the one <paramref name="template"/> connects to, if nobody is connected to it.</summary>
    public static async Task<TestDatabase> CreateAsync(string? template = null)
    {
        var fresh = $"test_{Guid.NewGuid():N}";
        var source = template is null ? "template0" : new NpgsqlConnectionStringBuilder(template).Database;
        await ServerAsync($"CREATE DATABASE {fresh} TEMPLATE {source}");
        return new TestDatabase(fresh, Address(fresh));
    }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await ServerAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task ServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Address(string database) =>
        new NpgsqlConnectionStringBuilder(TestPostgres.ConnectionString) { Database = database }.ToString();
}
