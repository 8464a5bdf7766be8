using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange.Tests;

/// <summary>A registry with one person, and one agency under an agreement about three fields.</summary>
internal sealed class ExchangeFixture : IAsyncDisposable
{
    private readonly VerifyPerson verify = new(new ReadPerson());

    private ExchangeFixture(TestRegistry registry, PersonRecord person) => (Registry, Person) = (registry, person);

    public static PersonDetails Man { get; } =
        new()
        {
            Name = PersonName.Parse("Trần Văn Hòa", null),
            BirthDate = PartialDate.Of(new DateOnly(1990, 9, 5)),
            Sex = Sex.Male,
            BirthRegistration = Address.Of(AdministrativeUnits.Newest.Units[0], "").Value,
        };

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestRegistry Registry { get; }

    public PersonRecord Person { get; }

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

    public static async Task<ExchangeFixture> OpenAsync(Engine engine)
    {
        var registry = await TestRegistry.OpenAsync(engine, [new PopulationModel(), new ExchangeModel()]);
        var register = new RegisterPerson();
        var person = await registry.RunAsync(
            RegisterPerson.Kind,
            act => register.RunAsync(act, Man, null, new(EvidenceRank.Paper, "test"), default)
        );
        return new(registry, person.Value);
    }

    public Task<Outcome<AgencyId>> AgreeAsync(AgreementTerms terms) =>
        Registry.RunAsync(MakeAgreement.Kind, act => new MakeAgreement().RunAsync(act, terms, default));

    public AgencyRequest Request(string nonce) => new("bank-1", Registry.Clock.GetUtcNow(), nonce, "{}");

    public Task<Outcome<AdmittedAgency>> AdmitAsync(AgencyRequest request, ECDsa? key = null) =>
        new AdmitRequest(Registry.Store, Registry.Clock).RunAsync(request, request.Sign(key ?? Key), default);

    public async Task<Outcome<VerificationAnswer>> AskAsync(
        AgencyId agency,
        VerificationQuestion question,
        Purpose? purpose = null
    )
    {
        var authority = new Authority($"agency:{agency.Value}", "agency:bank-1", "", [Permission.VerifyPerson]);
        var reason = new Reason(purpose ?? Purpose.Verification, "TT 46/2022/TT-BCA");
        return await Registry.Acts.RunAsync(
            authority,
            VerifyPerson.Kind,
            reason,
            act => verify.RunAsync(act, agency, question, default),
            default
        );
    }

    public ValueTask DisposeAsync()
    {
        Key.Dispose();
        return Registry.DisposeAsync();
    }
}
