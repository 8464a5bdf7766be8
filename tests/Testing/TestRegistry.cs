using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Testing;

/// <summary>A registry of its own for one test: a database on one engine, the parts given, a clock that stands still.</summary>
public sealed class TestRegistry : IAsyncDisposable
{
    private static readonly ActKind Opening = new(
        "OpenForTest",
        RegistrySystem.Population,
        Permission.OpenSystems,
        "Mở hệ thống để thử",
        "Opening for a test"
    )
    {
        IsPreparing = true,
    };

    private readonly TestStore database;

    private TestRegistry(TestStore database)
    {
        this.database = database;
        Acts = new Acts(database.Store, Clock);
    }

    /// <summary>May do everything, everywhere.</summary>
    public static Authority Everybody { get; } = Authority.OfSystem("test", Enum.GetValues<Permission>());

    /// <summary>May do nothing.</summary>
    public static Authority Nobody { get; } = Authority.OfSystem("nobody");

    public static Reason Why { get; } = new(Purpose.PublicService, "Luật 26/2023/QH15, Điều 10");

    public ManualClock Clock { get; } = new();

    public Acts Acts { get; }

    public Store Store => database.Store;

    /// <summary>A registry whose systems are open, unless asked otherwise.</summary>
    public static async Task<TestRegistry> OpenAsync(
        Engine engine,
        IReadOnlyList<ModelPart> parts,
        bool systemsOpen = true
    )
    {
        var registry = new TestRegistry(await TestStore.OpenAsync(engine, [new LedgerModel(), .. parts]));
        if (systemsOpen)
            (await registry.RunAsync(Opening, act => Systems.OpenTogetherAsync(act, CancellationToken.None))).IsRefused(
                out _,
                out _
            );
        return registry;
    }

    public Task<Outcome<T>> RunAsync<T>(
        ActKind kind,
        Func<Act, Task<Outcome<T>>> operation,
        Authority? authority = null
    )
        where T : notnull => Acts.RunAsync(authority ?? Everybody, kind, Why, operation, CancellationToken.None);

    /// <summary>Seals what there is and gives everything the ledger holds about a person, newest first.</summary>
    public async Task<IReadOnlyList<TrailLine>> TrailAsync(PersonId person)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;
        var sealer = new Sealer(Acts, key, new CheckpointArchive(folder), Clock);
        while (await sealer.SealAsync(CancellationToken.None) > 0) { }
        var feed = new Feed(Acts, sealer);
        while (await feed.AdvanceAsync(new PersonTrail(), CancellationToken.None) > 0) { }
        Directory.Delete(folder, recursive: true);
        await using var session = await Store.ReadAsync(CancellationToken.None);
        return await PersonTrail.OfAsync(session, person, 0, 1000, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Acts.DisposeAsync();
        await database.DisposeAsync();
    }
}
