using CanCuoc.Biometrics;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>The product's templates, galleries and duplicate search in a folder of their own, which goes when it is disposed.</summary>
internal sealed class BodyRegistry : IAsyncDisposable
{
    private static readonly ActKind Loading = Kind("LoadForBench", Permission.LoadPersons);
    private static readonly ActKind Screening = Kind("ScreenForBench", Permission.ScreenApplication);

    private static readonly DuplicateSearchOptions Patient = new() { Patience = Timeout.InfiniteTimeSpan };

    private readonly string folder;
    private readonly SqliteStore store;
    private readonly EncryptedFileKeyStore keys;
    private readonly Acts acts;
    private readonly BodyRecords bodies;

    private BodyRegistry(string folder, Algorithms algorithms)
    {
        this.folder = folder;
        store = new SqliteStore(Path.Combine(folder, "registry.db"), [new LedgerModel(), new BiometricsModel()]);
        keys = EncryptedFileKeyStore.Create(Path.Combine(folder, "keys"), "bench");
        foreach (var label in BodyRecords.WrappingKeys)
            keys.CreateWrappingKey(label);
        acts = new Acts(store, TimeProvider.System);
        bodies = new BodyRecords(store, keys, algorithms, Path.Combine(folder, "galleries"));
    }

    public static async Task<BodyRegistry> OpenAsync(Algorithms algorithms)
    {
        var registry = new BodyRegistry(Directory.CreateTempSubdirectory("identify-bench-").FullName, algorithms);
        await registry.store.ApplySchemaAsync(CancellationToken.None);
        return registry;
    }

    /// <summary>Puts many people in, who are in the galleries once somebody is searched.</summary>
    public async Task LoadAsync(IReadOnlyCollection<(SubjectId, BodyTemplate)> templates)
    {
        await bodies.Galleries.ForgetAsync(CancellationToken.None);
        await DoAsync(Loading, act => bodies.Templates.LoadAsync(act, templates, CancellationToken.None));
    }

    /// <summary>Puts somebody in, as the counter does.</summary>
    public Task StoreAsync(SubjectId subject, IReadOnlyList<Capture> captures) =>
        DoAsync(
            Loading,
            async act =>
            {
                foreach (var capture in captures)
                    await bodies.Templates.StoreAsync(act, subject, capture, CancellationToken.None);
            }
        );

    /// <summary>The galleries are open, and know everybody who is in.</summary>
    public async Task OpenAsync() =>
        await DoAsync(
            TendGalleries.Kind,
            async act => _ = (await new TendGalleries(bodies.Galleries).StatusAsync(act, CancellationToken.None)).Value
        );

    public Task EraseAsync(SubjectId subject) =>
        DoAsync(Loading, act => bodies.Templates.EraseAsync(act, subject, part: null, CancellationToken.None));

    /// <summary>Searches for somebody who is in.</summary>
    public async Task<DuplicateFinding> SearchAsync(SubjectId subject)
    {
        DuplicateFinding? found = null;
        await DoAsync(
            Screening,
            async act => found = (await bodies.Search.RunAsync(act, subject, Patient, CancellationToken.None)).Value
        );
        return found!;
    }

    /// <summary>On disk: the store, and the galleries.</summary>
    public (long Store, long Galleries) Bytes()
    {
        long Of(string path) =>
            new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        var galleries = Of(Path.Combine(folder, "galleries"));
        return (Of(folder) - galleries, galleries);
    }

    public async ValueTask DisposeAsync()
    {
        await bodies.DisposeAsync();
        await acts.DisposeAsync();
        await store.DisposeAsync();
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task DoAsync(ActKind kind, Func<Act, Task> work)
    {
        var outcome = await acts.RunAsync<Done>(
            Country.Everybody,
            kind,
            Country.Why,
            async act =>
            {
                await work(act);
                return Done.It;
            },
            CancellationToken.None
        );
        _ = outcome.Value;
    }

    private static ActKind Kind(string name, Permission permission) =>
        new(name, RegistrySystem.Cards, permission, "Việc để đo", "Work to be measured")
        {
            IsPreparing = true,
            IsSilentWhenIdle = true,
        };
}
