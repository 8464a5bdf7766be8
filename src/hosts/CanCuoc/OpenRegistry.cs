using System.Data.Common;
using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>
/// A registry opened in this process: its folder, its store, the ledger's duties, and every operation, made once. This is the one place
/// that knows which parts there are.
/// </summary>
internal sealed class OpenRegistry : IAsyncDisposable
{
    public static readonly Refusal DatabaseUnreachable = new(
        "RUN-01",
        "Không mở được cơ sở dữ liệu.",
        "The database cannot be opened."
    );

    // A demonstration folder holds nobody's data; its passphrase is known on purpose.
    private const string SpecimenPassphrase = "SPECIMEN";

    private readonly CancellationTokenSource closing = new();
    private readonly DataFolder folder;
    private Task? duties;

    private OpenRegistry(DataFolder folder, Store store, ECDsa key)
    {
        var clock = TimeProvider.System;
        this.folder = folder;
        (Store, CheckpointSigner, Archive) = (store, key, new CheckpointArchive(folder.Checkpoints));
        Acts = new Acts(store, clock);
        Sealer = new Sealer(Acts, key, Archive, clock);
        Feed = new Feed(Acts, Sealer);
        Search = new SearchPersons(Read);
        Seed = new SeedPersons(Acts, clock);
        Import = new ImportPersons(Acts, Register);
    }

    /// <summary>The person at the console: whoever may open the folder may operate a demonstration.</summary>
    public static Authority Console { get; } =
        new(
            $"operator:{Environment.UserName}",
            "system:console",
            "",
            [
                Permission.LoadPersons,
                Permission.ReadPerson,
                Permission.SearchPersons,
                Permission.VerifyLedger,
                Permission.Reconcile,
            ]
        );

    public Store Store { get; }

    public ECDsa CheckpointSigner { get; }

    public CheckpointArchive Archive { get; }

    public Acts Acts { get; }

    public Sealer Sealer { get; }

    public Feed Feed { get; }

    public ReadPerson Read { get; } = new();

    public RegisterPerson Register { get; } = new();

    public ReadOwnTrail ReadTrail { get; } = new();

    public ReconcilePersons Reconcile { get; } = new();

    public SearchPersons Search { get; }

    public SeedPersons Seed { get; }

    public ImportPersons Import { get; }

    private static IReadOnlyList<ModelPart> Parts => [new LedgerModel(), new PopulationModel()];

    private static IReadOnlyList<FeedConsumer> Consumers { get; } = [new PersonTrail()];

    public static async Task<Outcome<OpenRegistry>> OpenAsync(
        string path,
        string? database,
        CancellationToken cancellation
    )
    {
        var taken = DataFolder.Open(path, FolderKind.Demonstration, TimeProvider.System);
        if (taken.IsRefused(out var refusal, out var folder))
            return refusal;
        try
        {
            Store store = database is null
                ? new SqliteStore(folder.Database, Parts)
                : new PostgresStore(database, Parts);
            await store.ApplySchemaAsync(cancellation);
            return new OpenRegistry(folder, store, CheckpointKey.Open(folder.Path, SpecimenPassphrase));
        }
        catch (Exception failure) when (failure is DbException or ArgumentException)
        {
            folder.Dispose();
            return DatabaseUnreachable.For(failure.Message);
        }
    }

    /// <summary>Begins the ledger's duties; refused when the second place knows more than this database.</summary>
    public async Task<Outcome<Done>> StartAsync(CancellationToken cancellation)
    {
        if ((await Sealer.CheckAsync(cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        duties = Task.WhenAll(
            Task.Run(() => Sealer.RunAsync(closing.Token), CancellationToken.None),
            Task.Run(() => Feed.RunAsync(Consumers, closing.Token), CancellationToken.None)
        );
        return Done.It;
    }

    /// <summary>Seals what is committed and lets every consumer follow, so that nothing waits when the process ends.</summary>
    public async Task SettleAsync()
    {
        while (await Sealer.SealAsync(CancellationToken.None) > 0) { }
        foreach (var consumer in Consumers)
            while (await Feed.AdvanceAsync(consumer, CancellationToken.None) > 0) { }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await Acts.DisposeAsync();
        if (duties is not null)
        {
            await duties.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await SettleAsync();
        }
        await Store.DisposeAsync();
        CheckpointSigner.Dispose();
        closing.Dispose();
        folder.Dispose();
    }
}
