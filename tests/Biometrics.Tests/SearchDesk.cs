using CanCuoc.Faces;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics.Tests;

/// <summary>A registry in which people are captured, searched for and erased, with galleries of its own.</summary>
internal sealed class SearchDesk : IAsyncDisposable
{
    private static readonly Lazy<FaceReader> Reader = new(() => FaceReader.Open().Value);

    private static readonly ActKind Capturing = Kind("CaptureForTest", Permission.AttachCapture);
    private static readonly ActKind Screening = Kind("ScreenForTest", Permission.ScreenApplication);

    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;

    private SearchDesk(TestRegistry registry, IReadOnlyList<TemplateAlgorithm> algorithms)
    {
        Registry = registry;
        Keys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "keys"), "test");
        foreach (var label in (string[])[Captures.WrappingKey, Templates.WrappingKey, BodyGalleries.WrappingKey])
            Keys.CreateWrappingKey(label);
        Captures = new Captures(Keys);
        Templates = new Templates(Keys, new Algorithms(algorithms));
        Galleries = Made();
    }

    public static TemplateAlgorithm[] Standing => [new PrintAlgorithm(), DrawnFaces.Algorithm(Reader.Value)];

    public TestRegistry Registry { get; }

    public KeyStore Keys { get; private set; }

    public Captures Captures { get; private set; }

    public Templates Templates { get; private set; }

    public BodyGalleries Galleries { get; private set; }

    public string GalleryFolder => Path.Combine(folder, "galleries");

    public static async Task<SearchDesk> OpenAsync(Engine engine, params IReadOnlyList<TemplateAlgorithm> algorithms) =>
        new(
            await TestRegistry.OpenAsync(engine, [new BiometricsModel()]),
            algorithms.Count == 0 ? Standing : algorithms
        );

    public Outcome<Capture> Read(BodyPart part, byte[] file) => new CaptureGate(Templates.Algorithms).Read(part, file);

    public Task<Outcome<Done>> CaptureAsync(long subject, InventedBody body) =>
        CaptureAsync(subject, [.. body.Files().Select(file => Read(file.Part, file.File).Value)]);

    public Task<Outcome<Done>> CaptureAsync(long subject, IReadOnlyList<Capture> captures) =>
        DoAsync(async act =>
        {
            foreach (var capture in captures)
            {
                await Captures.StoreAsync(act, new(subject), capture.Image, default);
                await Templates.StoreAsync(act, new(subject), capture, default);
            }
        });

    /// <summary>Keeps the picture of a finger without a template.</summary>
    public Task<Outcome<Done>> KeepImageAsync(long subject, byte[] file) =>
        DoAsync(act =>
            Captures.StoreAsync(act, new(subject), CaptureImage.Read(BodyPart.LeftIndex, file).Value, default)
        );

    public Task<Outcome<Done>> EraseAsync(long subject, BodyPart? part = null) =>
        DoAsync(async act =>
        {
            await Captures.EraseAsync(act, new(subject), part, default);
            await Templates.EraseAsync(act, new(subject), part, default);
        });

    public Task<Outcome<DuplicateFinding>> SearchAsync(
        long subject,
        DuplicateSearchOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var search = new DuplicateSearch(Templates, Galleries, DuplicateThresholds.Standing);
        return Registry.RunAsync(
            Screening,
            act => search.RunAsync(act, new(subject), options ?? new DuplicateSearchOptions(), cancellation)
        );
    }

    /// <summary>Whom a search names.</summary>
    public async Task<long[]> FoundAsync(long subject) =>
        [.. (await SearchAsync(subject)).Value.Candidates.Select(candidate => candidate.Subject.Value)];

    public async Task AgreesAsync() => (await VerifyAsync()).Value.ShouldAllBe(report => report.Agrees);

    public Task<Outcome<IReadOnlyList<GalleryReport>>> VerifyAsync() =>
        Registry.RunAsync(TendGalleries.Kind, act => new TendGalleries(Galleries).VerifyAsync(act, default));

    public Task<Outcome<IReadOnlyList<GalleryStatus>>> StatusAsync() =>
        Registry.RunAsync(TendGalleries.Kind, act => new TendGalleries(Galleries).StatusAsync(act, default));

    public Task<Outcome<Done>> RebuildAsync() =>
        Registry.RunAsync(TendGalleries.Kind, act => new TendGalleries(Galleries).RebuildAsync(act, default));

    /// <summary>Closes the galleries, lets something be done to their files, and makes them ready to be opened again.</summary>
    public async Task ReopenAsync(Action? meanwhile = null)
    {
        await Galleries.DisposeAsync();
        meanwhile?.Invoke();
        Galleries = Made();
    }

    /// <summary>The same with another program: it knows other algorithms.</summary>
    public async Task UpgradeAsync(params IReadOnlyList<TemplateAlgorithm> algorithms)
    {
        Templates = new Templates(Keys, new Algorithms(algorithms));
        await ReopenAsync();
    }

    /// <summary>The same with another key store, which has keys of the same names.</summary>
    public async Task ChangeKeysAsync()
    {
        var other = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder, "other-keys"), "test");
        foreach (var label in Keys.Labels)
            other.CreateWrappingKey(label);
        await Galleries.DisposeAsync();
        Keys.Dispose();
        (Keys, Captures) = (other, new Captures(other));
        Templates = new Templates(other, Templates.Algorithms);
        Galleries = Made();
    }

    public async ValueTask DisposeAsync()
    {
        await Galleries.DisposeAsync();
        await Registry.DisposeAsync();
        Keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Outcome<Done>> DoAsync(Func<Act, Task> work) =>
        Registry.RunAsync<Done>(
            Capturing,
            async act =>
            {
                await work(act);
                act.Record(new DoneForTest());
                return Done.It;
            }
        );

    private BodyGalleries Made() => new(Registry.Store, Keys, Templates, GalleryFolder);

    private static ActKind Kind(string name, Permission permission) =>
        new(name, RegistrySystem.Cards, permission, "Việc để thử", "Work for a test") { IsSilentWhenIdle = true };

    private sealed record DoneForTest : Fact;
}
