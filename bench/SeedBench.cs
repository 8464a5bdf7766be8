using System.Diagnostics;
using CanCuoc.Storage;
using Npgsql;

namespace CanCuoc.Bench;

/// <summary>Inventing a country, families and households, leaves and acts included, against loading the same rows bare.</summary>
internal static class SeedBench
{
    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
            var seeded = await country.SeedAsync(options.Persons);
            var bare = engine == Engine.Sqlite ? await InsertAsync(country) : await CopyAsync(country);
            results.Add($"{name}Seed", seeded, "persons invented a second");
            results.Add(
                $"{name}Bare",
                bare,
                engine == Engine.Sqlite ? "the same rows by one prepared insert" : "the same rows by COPY"
            );
            results.Add($"{name}SeedRatio", seeded / bare, "seed / bare");
        }
        return results;
    }

    /// <summary>The rows are read first, so that only the load is measured.</summary>
    private static async Task<double> InsertAsync(Country country)
    {
        var (columns, rows) = await RowsAsync(country);
        await using var session = await country.Store.WriteAsync(CancellationToken.None);
        await session.ExecuteAsync(
            "CREATE TABLE bare AS SELECT * FROM population.person WHERE 0",
            CancellationToken.None
        );
        var watch = Stopwatch.StartNew();
        await using (var load = await RowLoad.BeginAsync(session, "bare", columns, CancellationToken.None))
        {
            foreach (var row in rows)
                await AddAsync(load, row);
            await load.CompleteAsync(CancellationToken.None);
        }
        await session.CommitAsync(CancellationToken.None);
        return rows.Count / watch.Elapsed.TotalSeconds;
    }

    private static async ValueTask AddAsync(RowLoad load, object?[] row)
    {
        await load.StartRowAsync(CancellationToken.None);
        foreach (var value in row)
        {
            if (value is long number)
                load.Add(number);
            else
                load.Add((string?)value);
        }
    }

    private static async Task<double> CopyAsync(Country country)
    {
        var (_, rows) = await RowsAsync(country);
        await using var session = await country.Store.WriteAsync(CancellationToken.None);
        await session.ExecuteAsync("CREATE TABLE bare (LIKE population.person)", CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await using (
            var copy = await ((NpgsqlConnection)session.Connection).BeginBinaryImportAsync(
                "COPY bare FROM STDIN (FORMAT BINARY)"
            )
        )
        {
            foreach (var row in rows)
                await copy.WriteRowAsync(CancellationToken.None, row);
            await copy.CompleteAsync();
        }
        await session.CommitAsync(CancellationToken.None);
        return rows.Count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(string[] Columns, List<object?[]> Rows)> RowsAsync(Country country)
    {
        await using var session = await country.Store.ReadAsync(CancellationToken.None);
        await using var command = session.Command("SELECT * FROM population.person");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            for (var index = 0; index < row.Length; index++)
                row[index] = reader.IsDBNull(index) ? null : reader.GetValue(index);
            rows.Add(row);
        }
        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }
}
