using System.Security.Cryptography;
using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Keys;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The officers' pages on a registry of their own with the demonstration's officers, served over loopback as the program serves them.</summary>
internal sealed class OfficerSite : IAsyncDisposable
{
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("cancuoc-keys-");
    private readonly EncryptedFileKeyStore captureKeys;
    private readonly WebApplication app;

    private OfficerSite(TestRegistry registry, bool isDemonstration, Algorithms algorithms)
    {
        Registry = registry;
        captureKeys = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(keys.FullName, "captures"), "test");
        foreach (var label in BodyRecords.WrappingKeys)
            captureKeys.CreateWrappingKey(label);
        Bodies = new BodyRecords(registry.Store, captureKeys, algorithms, Path.Combine(keys.FullName, "galleries"));
        var parts = new OfficerParts(
            registry.Acts,
            new Desks(registry.Store, registry.Clock),
            Passwords.OfKnownOnes,
            new ReadPerson(),
            new IssueExtract(new ReadPerson(), ExtractKey, isDemonstration),
            [StandardGates.PopulationLoaded(registry.Store)],
            Bodies,
            (_, _, _) => Task.FromResult(Nobody),
            registry.Clock,
            isDemonstration
        );
        app = OfficerHost.Build(parts, "http://127.0.0.1:0", keys.FullName);
    }

    public TestRegistry Registry { get; }

    public BodyRecords Bodies { get; }

    /// <summary>People here have the same pictures; whom a search finds is another test's.</summary>
    private static Outcome<IReadOnlyList<DoubtCandidate>> Nobody => Array.Empty<DoubtCandidate>();

    public ECDsa ExtractKey { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Address => app.Urls.Single();

    public IEnumerable<string> Routes =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!);

    /// <summary>A registry with the demonstration's officers, and nobody else in it.</summary>
    /// <param name="algorithms">By which captures are encoded; else every picture will do.</param>
    public static async Task<OfficerSite> OpenAsync(
        bool isDemonstration = true,
        bool systemsOpen = true,
        Algorithms? algorithms = null
    )
    {
        var registry = await TestRegistry.OpenAsync(
            Engine.Sqlite,
            [
                new AccessModel(),
                new PopulationModel(),
                new BiometricsModel(),
                new CardsModel(),
                new EnrolmentModel(),
                new ProgrammeModel(),
            ],
            systemsOpen
        );
        var officers = new DemonstrationOfficers(new EstablishPost());
        (
            await registry.RunAsync(
                DemonstrationOfficers.Kind,
                act => officers.RunAsync(act, FolderKind.Demonstration, default)
            )
        ).Value.ShouldBe(default);
        var site = new OfficerSite(registry, isDemonstration, algorithms ?? AnyPicture.Algorithms);
        await site.app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public async Task<PersonRecord> RegisterAsync(PersonDetails details) =>
        (
            await Registry.RunAsync(
                RegisterPerson.Kind,
                act =>
                    new RegisterPerson().RunAsync(
                        act,
                        details,
                        null,
                        new(EvidenceRank.CivilStatus, "Giấy khai sinh số 12/1956"),
                        default
                    )
            )
        ).Value;

    public async Task<PersonRecord> ReadAsync(PersonId person) =>
        (await Registry.RunAsync(ReadPerson.Kind, act => new ReadPerson().RunAsync(act, person, default))).Value;

    public async Task<PersonRecord> AmendAsync(PersonRecord person, PersonDetails details, DateOnly? from = null) =>
        (
            await Registry.RunAsync(
                AmendPerson.Kind,
                act =>
                    new AmendPerson().RunAsync(
                        act,
                        person,
                        from ?? new DateOnly(2026, 2, 1),
                        _ => details,
                        new(EvidenceRank.Paper, "Quyết định số 7/2026"),
                        default
                    )
            )
        ).Value;

    /// <summary>The address of the application of a new applicant.</summary>
    public async Task<string> OpenedAsync()
    {
        var person = await RegisterAsync(Invented.Binh);
        var opened = await Registry.RunAsync(
            OpenApplication.Kind,
            act => new OpenApplication(new ReadPerson()).RunAsync(act, person.Id, default)
        );
        return $"{Address}/applications/{opened.Value.Id.Value}";
    }

    /// <summary>Attaches portrait and prints and completes the capture.</summary>
    public async Task<Application> CaptureAsync(
        Application application,
        IEnumerable<(BodyPart Part, byte[] Content)>? files = null
    )
    {
        var gate = Bodies.Gate;
        Capture[] images =
        [
            .. (files ?? Pictures.All.Select(file => (Enum.Parse<BodyPart>(file.Part), file.Content))).Select(file =>
                gate.Read(file.Item1, file.Item2).Value
            ),
        ];
        var attach = new AttachCapture(Bodies.Captures, Bodies.Templates);
        var attached = await Registry.RunAsync(
            AttachCapture.Kind,
            act => attach.RunAsync(act, application.Seen, images, portraitReason: null, default)
        );
        var completed = await Registry.RunAsync(
            CompleteCapture.Kind,
            act =>
                new CompleteCapture().RunAsync(
                    act,
                    attached.Value.Seen,
                    [
                        .. Enum.GetValues<BodyPart>()
                            .Except(images.Select(image => image.Part))
                            .Select(part => new AbsentFinger(part, Absence.Missing)),
                    ],
                    default
                )
        );
        completed.Value.State.ShouldBe(ApplicationState.Captured);
        return completed.Value;
    }

    /// <summary>The key of an officer of the demonstration.</summary>
    public async Task<OfficerId> FindAsync(string signInName) =>
        (
            await new SignIn(Registry.Acts, Passwords.OfKnownOnes).RunAsync(
                signInName,
                DemonstrationOfficers.KnownPassword,
                default
            )
        )
            .Value
            .Id;

    public async Task AssignAsync(OfficerId officer, string post) =>
        (
            await Registry.RunAsync(
                AssignPost.Kind,
                act =>
                    new AssignPost().RunAsync(
                        act,
                        officer,
                        PostCode.Parse(post, null),
                        new HoldingPeriod(new DateOnly(2026, 3, 2)),
                        default
                    )
            )
        ).Value.IsConfirmed.ShouldBeTrue();

    public FormVisitor Visitor() => new(Address);

    /// <summary>An officer of the demonstration at the desk.</summary>
    public async Task<FormVisitor> SignedInAsync(string signInName)
    {
        var visitor = Visitor();
        using var answer = await visitor.SignInAsync(signInName, DemonstrationOfficers.KnownPassword);
        FormVisitor.WayOf(answer).ShouldBe("/");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Bodies.DisposeAsync();
        await Registry.DisposeAsync();
        captureKeys.Dispose();
        ExtractKey.Dispose();
        keys.Delete(recursive: true);
    }
}
