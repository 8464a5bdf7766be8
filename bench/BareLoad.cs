using System.Diagnostics;
using CanCuoc.Storage;
using Npgsql;

namespace CanCuoc.Bench;

/// <summary>
/// The rows of a registry loaded once more by the engine's own means, with the same keys and indexes and nothing else: what no loader
/// can beat. PostgreSQL: psql's COPY from files. SQLite: one statement into a second file.
/// </summary>
internal static class BareLoad
{
    private static readonly string[] Tables =
    [
        "population.person",
        "population.number",
        "population.load",
        "population.person_first",
        "population.version",
    ];

    /// <summary>Seconds it took; null when the disk has no room for a second copy and its files.</summary>
    public static async Task<double?> RunAsync(Country country, PostgresServer server)
    {
        var room = new DriveInfo(country.Folder).AvailableFreeSpace;
        if (room < 2.5 * await country.BytesAsync())
            return null;
        return country.Store.Engine == Engine.PostgreSql
            ? await CopyAsync(country, server)
            : await InsertAsync(country);
    }

    private static async Task<double> CopyAsync(Country country, PostgresServer server)
    {
        var files = Tables.Select(table => Path.Combine(country.Folder, table)).ToList();
        foreach (var (table, file) in Tables.Zip(files))
            server.Psql($"\\copy {table} TO '{file}' (FORMAT binary)");
        var indexes = await IndexesAsync(server.Address);
        server.Psql("CREATE SCHEMA bare");
        foreach (var table in Tables)
            server.Psql($"CREATE TABLE {Bare(table)} (LIKE {table})");
        var watch = Stopwatch.StartNew();
        foreach (var (table, file) in Tables.Zip(files))
            server.Psql($"\\copy {Bare(table)} FROM '{file}' (FORMAT binary)");
        foreach (var index in indexes)
            server.Psql($"SET maintenance_work_mem = '256MB'; {index}");
        var seconds = watch.Elapsed.TotalSeconds;
        server.Psql("DROP SCHEMA bare CASCADE");
        files.ForEach(File.Delete);
        return seconds;
    }

    private static async Task<List<string>> IndexesAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = ANY (SELECT unnest(@tables)::regclass)",
            connection
        );
        command.Parameters.AddWithValue("tables", Tables);
        await using var reader = await command.ExecuteReaderAsync();
        var indexes = new List<string>();
        while (await reader.ReadAsync())
            indexes.Add(reader.GetString(0).Replace(" ON population.", " ON bare.", StringComparison.Ordinal));
        return indexes;
    }

    private static string Bare(string table) => table.Replace("population.", "bare.", StringComparison.Ordinal);

    private static async Task<double> InsertAsync(Country country)
    {
        var copy = Path.Combine(country.Folder, "bare.db");
        await using var session = await country.Store.ReadAsync(CancellationToken.None);
        await session.ExecuteAsync("PRAGMA query_only=OFF", CancellationToken.None);
        await session.ExecuteAsync($"ATTACH '{copy}' AS bare", CancellationToken.None);
        var watch = Stopwatch.StartNew();
        foreach (var table in Tables.Select(table => table.Replace('.', '_')))
        {
            var made = (string)
                (
                    await session.ScalarAsync(
                        $"SELECT sql FROM main.sqlite_schema WHERE name = '{table}'",
                        CancellationToken.None
                    )
                )!;
            await session.ExecuteAsync(
                made.Replace("CREATE TABLE ", "CREATE TABLE bare.", StringComparison.Ordinal),
                CancellationToken.None
            );
            await session.ExecuteAsync($"INSERT INTO bare.{table} SELECT * FROM main.{table}", CancellationToken.None);
        }
        var indexes = await session.ListAsync(
            "SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'population_person'",
            row => row.GetString(0),
            CancellationToken.None
        );
        foreach (var index in indexes)
            await session.ExecuteAsync(
                index.Replace("CREATE INDEX ", "CREATE INDEX bare.", StringComparison.Ordinal),
                CancellationToken.None
            );
        var seconds = watch.Elapsed.TotalSeconds;
        await session.ExecuteAsync("DETACH bare", CancellationToken.None);
        await session.ExecuteAsync("PRAGMA query_only=ON", CancellationToken.None);
        File.Delete(copy);
        return seconds;
    }
}
