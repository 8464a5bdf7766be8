using System.Security.Cryptography;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Faces;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>
/// A registry opened in this process: its folder, its store, its keys, the ledger's duties, and every operation. This is the one place
/// that knows which parts there are.
/// </summary>
internal sealed class OpenRegistry : IAsyncDisposable
{
    private static readonly Authority Readiness = Authority.OfSystem("readiness", Permission.Reconcile);

    private readonly CancellationTokenSource closing = new();
    private readonly KeyStore keys;
    private readonly KeyStore? token;
    private readonly FaceReader faces;
    private Task? duties;

    private OpenRegistry(DataFolder folder, Store store, KeyStore keys, KeyStore? token, FaceReader faces)
    {
        (Folder, Store, this.keys, this.token, this.faces) = (folder, store, keys, token, faces);
        (CheckpointSigner, Archive) = (RegistryKeys.Signer(keys), new CheckpointArchive(folder.Checkpoints));
        Acts = new Acts(store, Clock);
        Sealer = new Sealer(Acts, CheckpointSigner, Archive, Clock);
        Feed = new Feed(Acts, Sealer);
        var issuing = new IssuingKeys(keys, token);
        Gates = GatesOf(issuing);
        var faceAlgorithm = IsDemonstration ? DrawnFaces.Algorithm(faces) : new FaceAlgorithm(faces);
        var algorithms = new Algorithms(new PrintAlgorithm(), faceAlgorithm);
        var bodies = new BodyRecords(store, keys, algorithms, folder.Galleries, new BuildingNotice());
        Do = new Operations(new(Acts, keys, Gates, issuing, bodies, IsDemonstration, Clock));
    }

    public TimeProvider Clock { get; } = TimeProvider.System;

    public DataFolder Folder { get; }

    /// <summary>Everybody in it is invented.</summary>
    public bool IsDemonstration => Folder.Kind == FolderKind.Demonstration;

    public Store Store { get; }

    public ECDsa CheckpointSigner { get; }

    public CheckpointArchive Archive { get; }

    public Acts Acts { get; }

    public Sealer Sealer { get; }

    public Feed Feed { get; }

    /// <summary>The conditions of the joint start.</summary>
    public IReadOnlyList<Gate> Gates { get; }

    /// <summary>The operations: <c>registry.Do.ReadPerson</c>.</summary>
    public Operations Do { get; }

    private static IReadOnlyList<FeedConsumer> Consumers { get; } = [new PersonTrail()];

    public static async Task<Outcome<OpenRegistry>> OpenAsync(FolderOpening opening, CancellationToken cancellation)
    {
        if (opening.Take().IsRefused(out var refusal, out var folder))
            return refusal;
        var opened = await OpenAsync(folder, opening, cancellation);
        if (opened.Refusal is not null)
            folder.Dispose();
        return opened;
    }

    /// <summary>Begins the ledger's duties, unless they are running; refused when the second place knows more than this database.</summary>
    public async Task<Outcome<Done>> StartAsync(CancellationToken cancellation)
    {
        if (duties is not null)
            return Done.It;
        if ((await Sealer.CheckAsync(cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        duties = Task.WhenAll(
            Task.Run(() => Sealer.RunAsync(closing.Token), CancellationToken.None),
            Task.Run(() => Feed.RunAsync(Consumers, closing.Token), CancellationToken.None),
            BuildingNotice.WatchAsync(Do.Bodies.Galleries)
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

    /// <summary>Compares every record with the ledger's commitment to it.</summary>
    public async Task<ReconcileReport> ReconcileAsync(Authority authority, CancellationToken cancellation)
    {
        await SettleAsync();
        var outcome = await Acts.RunAsync(
            authority,
            ReconcilePersons.Kind,
            Operator.Operating,
            act => Do.ReconcilePersons.RunAsync(act, progress: null, cancellation),
            cancellation
        );
        return outcome.Value;
    }

    /// <summary>Counts the living residents and replaces the figures before; gives how many they are.</summary>
    public Task<Outcome<long>> CountPopulationAsync(CancellationToken cancellation) =>
        Acts.RunAsync(
            Operator.Authority,
            CountPopulation.Kind,
            Operator.Operating,
            act => Do.CountPopulation.RunAsync(act, cancellation),
            cancellation
        );

    /// <summary>Compares every card, its order and its chip with the registry.</summary>
    public async Task<CardsReport> ReconcileCardsAsync(Authority authority, CancellationToken cancellation)
    {
        var outcome = await Acts.RunAsync(
            authority,
            ReconcileCards.Kind,
            Operator.Operating,
            act => Do.ReconcileCards.RunAsync(act, cancellation),
            cancellation
        );
        return outcome.Value;
    }

    /// <summary>Recomputes the ledger and compares it with checkpoints: the notes given, and the one in the second place.</summary>
    public async Task<LedgerReport> VerifyLedgerAsync(IEnumerable<string> notes, CancellationToken cancellation)
    {
        var second = await Archive.ReadAsync(cancellation);
        return await new LedgerVerification(Store, CheckpointSigner).RunAsync(
            [.. notes, .. second is null ? Array.Empty<string>() : [second]],
            progress: null,
            cancellation
        );
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
        await Do.Bodies.DisposeAsync();
        await Store.DisposeAsync();
        Do.Dispose();
        faces.Dispose();
        CheckpointSigner.Dispose();
        token?.Dispose();
        keys.Dispose();
        closing.Dispose();
        Folder.Dispose();
    }

    private static async Task<Outcome<OpenRegistry>> OpenAsync(
        DataFolder folder,
        FolderOpening opening,
        CancellationToken cancellation
    )
    {
        if (opening.Unlock(folder).IsRefused(out var refusal, out var keys))
            return refusal;
        KeyStore? cardKeys = null;
        if (opening.Token is { } source && source.Open().IsRefused(out refusal, out cardKeys))
        {
            keys.Dispose();
            return refusal;
        }
        if (FaceReader.Open().IsRefused(out refusal, out var faces))
        {
            cardKeys?.Dispose();
            keys.Dispose();
            return refusal;
        }
        if ((await RegistryStore.OpenAsync(folder, opening, cancellation)).IsRefused(out refusal, out var store))
        {
            faces.Dispose();
            cardKeys?.Dispose();
            keys.Dispose();
            return refusal;
        }
        return new OpenRegistry(folder, store, keys, cardKeys, faces);
    }

    private IReadOnlyList<Gate> GatesOf(IssuingKeys issuing) =>
        [
            StandardGates.PopulationLoaded(Store),
            StandardGates.NumbersIssued(Store),
            StandardGates.RecordsAgree(cancellation => ReconcileAsync(Readiness, cancellation)),
            StandardGates.LedgerVerified(cancellation => VerifyLedgerAsync([], cancellation)),
            StandardGates.SigningKeys(issuing, Store, Clock),
            StandardGates.FirstCardReadBack(new TrialCard(issuing, Store, Clock)),
        ];
}
