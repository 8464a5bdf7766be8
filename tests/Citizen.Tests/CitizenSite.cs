using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>The citizens' pages on a registry of their own, served over loopback as the program serves them.</summary>
internal sealed class CitizenSite : IAsyncDisposable
{
    public static readonly ActKind[] Kinds =
    [
        AmendPerson.Kind,
        DeliverCard.Kind,
        EnterAsCitizen.Kind,
        OpenApplication.Kind,
        PersonaliseCard.Kind,
        ReadOwnApplications.Kind,
        ReadOwnCards.Kind,
        ReadOwnRecord.Kind,
        ReadOwnTrail.Kind,
        ReadPerson.Kind,
        RegisterPerson.Kind,
        ReleaseBatch.Kind,
        SearchPersons.Kind,
    ];

    public static readonly Authority Bank = TestRegistry.Everybody with { Actor = "agency:7", Post = "agency:NH-MAU" };

    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("cancuoc-keys-");
    private readonly ReadPerson readPerson = new();
    private readonly WebApplication app;

    private CitizenSite(TestRegistry registry, bool isDemonstration)
    {
        Registry = registry;
        var parts = new CitizenParts(
            registry.Acts,
            readPerson,
            new(),
            new(new ReadCards(readPerson)),
            new(),
            Kinds,
            registry.Clock,
            isDemonstration
        );
        app = CitizenHost.Build(parts, "http://127.0.0.1:0", keys.FullName);
    }

    public TestRegistry Registry { get; }

    public string Address => app.Urls.Single();

    public IEnumerable<string> Routes =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!);

    /// <summary>An officer at a post of the demonstration.</summary>
    public static Authority At(string post) => TestRegistry.Everybody with { Actor = "officer:4711", Post = post };

    public static async Task<CitizenSite> OpenAsync(bool isDemonstration = true)
    {
        var registry = await TestRegistry.OpenAsync(
            Engine.Sqlite,
            [new AccessModel(), new PopulationModel(), new BiometricsModel(), new CardsModel(), new EnrolmentModel()]
        );
        var officers = new DemonstrationOfficers(new EstablishPost());
        await registry.RunAsync(
            DemonstrationOfficers.Kind,
            act => officers.RunAsync(act, FolderKind.Demonstration, default)
        );
        var site = new CitizenSite(registry, isDemonstration);
        await site.app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public async Task<PersonRecord> RegisterAsync(PersonDetails details, Authority? by = null) =>
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
                    ),
                by
            )
        ).Value;

    public async Task AmendAsync(PersonId person, Func<PersonDetails, PersonDetails> change, Authority? by = null)
    {
        var amended = await Registry.RunAsync(
            AmendPerson.Kind,
            async act =>
            {
                var current = (await readPerson.RunAsync(act, person, default)).Value;
                var details = change(current.Details);
                return await new AmendPerson().RunAsync(
                    act,
                    current,
                    act.Today,
                    _ => details,
                    new(EvidenceRank.Statement, "Đơn của công dân"),
                    default
                );
            },
            by
        );
        amended.Refusal.ShouldBeNull();
    }

    public Task<Outcome<Application>> ApplyAsync(PersonRecord person, Authority? by = null) =>
        Registry.RunAsync(
            OpenApplication.Kind,
            act => new OpenApplication(readPerson).RunAsync(act, person.Id, default),
            by
        );

    /// <summary>A look of the bank's, unless another is named.</summary>
    public Task<Outcome<PersonRecord>> LookAsync(PersonRecord person, string reference, Authority? by = null) =>
        Registry.Acts.RunAsync(
            by ?? Bank,
            ReadPerson.Kind,
            new Reason(Purpose.Verification, "Luật 26/2023/QH15, Điều 10", reference),
            act => readPerson.RunAsync(act, person.Id, default),
            default
        );

    public FormVisitor Visitor() => new(Address);

    /// <summary>What a page says to somebody who enters for it.</summary>
    public async Task<string> ReadAsAsync(PersonRecord person, string path)
    {
        using var visitor = Visitor();
        using var entered = await visitor.EnterAsync(person);
        return await visitor.ReadAsync(path);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Registry.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
