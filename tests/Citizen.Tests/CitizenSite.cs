using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CanCuoc.CitizenDoor.Tests;

/// <summary>The citizens' pages on a registry of their own, served over loopback as the program serves them.</summary>
internal sealed class CitizenSite : IAsyncDisposable
{
    public static readonly ActKind[] Kinds =
    [
        AmendPerson.Kind,
        EnterAsCitizen.Kind,
        ReadOwnApplications.Kind,
        ReadOwnCards.Kind,
        ReadOwnRecord.Kind,
        ReadOwnTrail.Kind,
        ReadPerson.Kind,
        RegisterPerson.Kind,
        SearchPersons.Kind,
    ];

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

    public static async Task<CitizenSite> OpenAsync(bool isDemonstration = true)
    {
        var registry = await TestRegistry.OpenAsync(
            Engine.Sqlite,
            [new AccessModel(), new PopulationModel(), new BiometricsModel(), new CardsModel(), new EnrolmentModel()]
        );
        var site = new CitizenSite(registry, isDemonstration);
        await site.app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public async Task<PersonRecord> RegisterAsync(PersonDetails details) =>
        (
            await Registry.RunAsync(
                RegisterPerson.Kind,
                act => new RegisterPerson().RunAsync(act, details, null, "Giấy khai sinh số 12/1956", default)
            )
        ).Value;

    public CitizenVisitor Visitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Registry.DisposeAsync();
        keys.Delete(recursive: true);
    }
}
