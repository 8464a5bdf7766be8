using System.Security.Cryptography;
using CanCuoc.Exchange;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Gateway.Tests;

/// <summary>The door on a registry with one person and one agency, served over loopback as the program serves it.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    private readonly WebApplication door;

    private GatewayFixture(TestRegistry registry, GatewayParts parts, PersonRecord person)
    {
        (Registry, Person) = (registry, person);
        door = GatewayHost.Build(parts, "http://127.0.0.1:0");
    }

    public static PersonDetails Man { get; } =
        new()
        {
            Name = PersonName.Parse("Trần Văn Hòa", null),
            BirthDate = PartialDate.Of(new DateOnly(1990, 9, 5)),
            Sex = Sex.Male,
            BirthRegistration = Address.Of(AdministrativeUnits.Newest.Units[0], "").Value,
        };

    public TestRegistry Registry { get; }

    public PersonRecord Person { get; }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Url => door.Urls.Single();

    public IServiceProvider Services => door.Services;

    public AgreementTerms Terms =>
        new(
            "bank-1",
            new("Ngân hàng Hoa Sen", "Lotus Bank"),
            Key.ExportSubjectPublicKeyInfo(),
            [Purpose.Verification],
            [ExchangeField.Name, ExchangeField.BirthDate, ExchangeField.Sex],
            "TT 46/2022/TT-BCA",
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 12, 31)
        );

    /// <summary>Opens the door; <paramref name="change"/> says what differs from the parts as the program makes them.</summary>
    public static async Task<GatewayFixture> OpenAsync(
        Engine engine,
        Func<GatewayParts, GatewayParts>? change = null,
        bool systemsOpen = true,
        TimeProvider? clock = null
    )
    {
        var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ExchangeModel()], systemsOpen);
        var person = await registry.RunAsync(
            RegisterPerson.Kind with
            {
                IsPreparing = true,
            },
            act =>
                new RegisterPerson().RunAsync(
                    act,
                    Man,
                    null,
                    new(EvidenceRank.CivilStatus, "Giấy khai sinh số 7/1990"),
                    default
                )
        );
        var parts = new GatewayParts(
            registry.Acts,
            new AdmitRequest(registry.Store, clock ?? registry.Clock),
            new VerifyPerson(new ReadPerson())
        );
        var fixture = new GatewayFixture(registry, change is null ? parts : change(parts), person.Value);
        (await fixture.AgreeAsync(fixture.Terms)).Refusal.ShouldBeNull();
        await fixture.door.StartAsync(TestContext.Current.CancellationToken);
        return fixture;
    }

    public Task<Outcome<AgencyId>> AgreeAsync(AgreementTerms terms) =>
        Registry.RunAsync(
            MakeAgreement.Kind with
            {
                IsPreparing = true,
            },
            act => new MakeAgreement().RunAsync(act, terms, default)
        );

    public Caller Caller() => new(Url, "bank-1", Key, Registry.Clock);

    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        Key.Dispose();
        await Registry.DisposeAsync();
    }
}
