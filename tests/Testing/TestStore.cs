using CanCuoc.Storage;

namespace CanCuoc.Testing;

/// <summary>A database of its own for one test, on either engine, with the schema of the parts given; gone when disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly IReadOnlyList<ModelPart> parts;
    private readonly TestDatabase? database;

    private TestStore(Engine engine, string address, TestDatabase? database, IReadOnlyList<ModelPart> parts)
    {
        Engine = engine;
        this.database = database;
        Address = address;
        this.parts = parts;
        Store = Another();
    }

    public Engine Engine { get; }

    /// <summary>The file on SQLite, the connection string on PostgreSQL: what another process needs to open the same database.</summary>
    public string Address { get; }

    public Store Store { get; }

    public static async Task<TestStore> OpenAsync(Engine engine, params IReadOnlyList<ModelPart> parts)
    {
        var test = await OpenEmptyAsync(engine, parts);
        await test.Store.ApplySchemaAsync(CancellationToken.None);
        return test;
    }

    /// <summary>The same without any schema, for tests of the schema itself.</summary>
    public static async Task<TestStore> OpenEmptyAsync(Engine engine, params IReadOnlyList<ModelPart> parts)
    {
        var made = engine == Engine.PostgreSql ? await TestDatabase.CreateAsync() : null;
        var address =
            made?.ConnectionString
            ?? Path.Combine(Directory.CreateTempSubdirectory("cancuoc-").FullName, "registry.db");
        return new TestStore(engine, address, made, parts);
    }

    /// <summary>A store on the database at <paramref name="address"/>, with a gate and pools of its own, as another process has them.</summary>
    public static Store Connect(Engine engine, string address, params IReadOnlyList<ModelPart> parts) =>
        engine == Engine.PostgreSql ? new PostgresStore(address, parts) : new SqliteStore(address, parts);

    /// <summary>A second store on this database; its owner disposes it.</summary>
    public Store Another() => Connect(Engine, Address, parts);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        else
            Directory.Delete(Path.GetDirectoryName(Address)!, recursive: true);
    }
}
