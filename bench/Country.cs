using System.Diagnostics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;

namespace CanCuoc.Bench;

/// <summary>A registry on one engine, in a folder that goes when it is disposed.</summary>
internal sealed class Country : IAsyncDisposable
{
    private static readonly ModelPart[] Parts = [new LedgerModel(), new PopulationModel()];

    private Country(string folder, Store store)
    {
        (Folder, Store) = (folder, store);
        Acts = new Acts(store, TimeProvider.System);
    }

    public static Authority Everybody { get; } = Authority.OfSystem("bench", Enum.GetValues<Permission>());

    public static Reason Why { get; } = new(Purpose.Operation, "bench");

    public string Folder { get; }

    public Store Store { get; }

    public Acts Acts { get; }

    public static async Task<Country> OpenAsync(Engine engine, string? server)
    {
        var folder = Directory.CreateTempSubdirectory("cancuoc-bench-").FullName;
        Store store =
            engine == Engine.Sqlite
                ? new SqliteStore(Path.Combine(folder, "registry.db"), Parts)
                : new PostgresStore(server!, Parts);
        await store.ApplySchemaAsync(CancellationToken.None);
        return new Country(folder, store);
    }

    /// <summary>Invents as many people and gives how many a second.</summary>
    /// <param name="unitsOn">By whose list residences are registered; null: today's.</param>
    public async Task<double> SeedAsync(int persons, int events = 0, DateOnly? unitsOn = null)
    {
        var watch = Stopwatch.StartNew();
        var seed = new SeedPersons(Acts, TimeProvider.System);
        var country = new CountryToInvent(persons, Seed: 1, events) { UnitsOn = unitsOn };
        _ = (await seed.RunAsync(Everybody, Why, country, progress: null, CancellationToken.None)).Value;
        return persons / watch.Elapsed.TotalSeconds;
    }

    public async Task<bool> HasPeopleAsync()
    {
        await using var session = await Store.ReadAsync(CancellationToken.None);
        return await PopulationCount.AnybodyAsync(session, CancellationToken.None);
    }

    /// <summary>What it takes on disk, tables, indexes and ledger.</summary>
    public async Task<long> BytesAsync()
    {
        if (Store.Engine == Engine.Sqlite)
            return Directory.EnumerateFiles(Folder, "registry.db*").Sum(file => new FileInfo(file).Length);
        await using var session = await Store.ReadAsync(CancellationToken.None);
        return (long)
            (await session.ScalarAsync("SELECT pg_database_size(current_database())", CancellationToken.None))!;
    }

    /// <summary>Entries of looks so far: each was one commit, one sync.</summary>
    public async Task<long> LookCommitsAsync()
    {
        await using var session = await Store.ReadAsync(CancellationToken.None);
        await using var command = session.Command("SELECT count(*) FROM ledger.entry WHERE kind = 'Looks'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Acts.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
