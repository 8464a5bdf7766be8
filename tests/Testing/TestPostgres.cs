using Npgsql;

namespace CanCuoc.Testing;

/// <summary>Stand-in until the house's own is merged.</summary>
public static class TestPostgres
{
    private const string Server = "Host=127.0.0.1;Port=54999;Username=postgres";

    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name}");
        return $"{Server};Database={name}";
    }

    public static Task DropAsync(string address) =>
        RunAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(address).Database} WITH (FORCE)");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
