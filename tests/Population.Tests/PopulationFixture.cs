using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A registry with the operations of this module, each run in an act of its own.</summary>
internal sealed class PopulationFixture : IAsyncDisposable
{
    public static readonly Evidence Paper = new(EvidenceRank.Paper, "test");

    private readonly ReadPerson read = new();
    private readonly AmendPerson amend = new();
    private readonly CorrectPerson correct = new();
    private readonly WithdrawVersion withdraw = new();
    private readonly RegisterNewcomer newcomer = new(new RegisterPerson());

    private PopulationFixture(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public RegisterPerson Register { get; } = new();

    public static async Task<PopulationFixture> OpenAsync(Engine engine, bool systemsOpen = true) =>
        new(await TestRegistry.OpenAsync(engine, [new AccessModel(), new PopulationModel()], systemsOpen));

    public Task<Outcome<PersonRecord>> RegisterAsync(PersonDetails details, PersonalNumber? number = null) =>
        Registry.RunAsync(RegisterPerson.Kind, act => Register.RunAsync(act, details, number, Paper, default));

    /// <summary>Registers as a counter does, and looks whether the person is there already.</summary>
    public Task<Outcome<PersonRecord>> RegisterNewcomerAsync(PersonDetails details, PersonalNumber? number = null) =>
        Registry.RunAsync(RegisterPerson.Kind, act => newcomer.RunAsync(act, details, number, Paper, default));

    public async Task<PersonRecord> RegisterWithoutNumberAsync(PersonDetails details) =>
        (
            await Registry.RunAsync(
                RegisterPerson.Kind,
                act => Register.WithoutNumberAsync(act, details, Paper, default)
            )
        ).Value;

    /// <summary>Enters a person as an import does: many at once.</summary>
    public async Task<PersonRecord> LoadAsync(PersonDetails details)
    {
        var loaded = await Registry.RunAsync<PersonRecord>(
            ImportPersons.Kind,
            async act =>
            {
                var id = new PersonId((await act.Session.DrawAsync(RegisterPerson.Sequence, 1, default))[0]);
                var number = (await NumberIssue.DrawAsync(act, id, details, default)).Value;
                var record = new PersonRecord(
                    id,
                    1,
                    number,
                    details,
                    details.BirthDate.Earliest,
                    act.Now,
                    Paper,
                    act.Id
                );
                var row = PersonMapping.ToRow(record);
                await PersonLoad.RunAsync(act, [new StoredPerson(row, row, [])], [], default);
                return record;
            }
        );
        return loaded.Value;
    }

    public Task<Outcome<PersonRecord>> ReestablishAsync(PersonRecord person, ReestablishGround ground) =>
        Registry.RunAsync(
            ReestablishNumber.Kind,
            act => new ReestablishNumber().RunAsync(act, person, ground, Paper, default)
        );

    public Task<Outcome<PersonRecord>> CancelAsync(PersonRecord person, CancelGround ground) =>
        Registry.RunAsync(CancelNumber.Kind, act => new CancelNumber().RunAsync(act, person, ground, Paper, default));

    public Task<Outcome<MassIssueReport>> IssueAsync(
        Authority? authority = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default
    ) =>
        new IssueNumbers(Registry.Acts).RunAsync(
            authority ?? TestRegistry.Everybody,
            TestRegistry.Why,
            progress,
            cancellation
        );

    public Task<Outcome<PersonRecord>> ReadAsync(PersonalNumber number, Authority? authority = null) =>
        Registry.RunAsync(ReadPerson.Kind, act => read.RunAsync(act, number, default), authority);

    public Task<Outcome<PersonHistory>> HistoryAsync(PersonId person) =>
        Registry.RunAsync(ReadPerson.Kind, act => read.HistoryAsync(act, person, default));

    public Task<Outcome<PersonRecord>> AmendAsync(PersonRecord current, PersonDetails details, DateOnly validFrom) =>
        Registry.RunAsync(
            AmendPerson.Kind,
            act => amend.RunAsync(act, current, validFrom, _ => details, Paper, default)
        );

    public Task<Outcome<PersonRecord>> CorrectAsync(PersonRecord current, PersonDetails details, Evidence evidence) =>
        Registry.RunAsync(CorrectPerson.Kind, act => correct.RunAsync(act, current, details, evidence, default));

    public Task<Outcome<PersonRecord>> WithdrawAsync(PersonRecord current, int version, Evidence? evidence = null) =>
        Registry.RunAsync(
            WithdrawVersion.Kind,
            act => withdraw.RunAsync(act, current, version, evidence ?? Paper, default)
        );

    public Task<Outcome<PersonMatches>> SearchAsync(PersonQuery query) =>
        Registry.RunAsync(SearchPersons.Kind, act => new SearchPersons(read).RunAsync(act, query, default));

    public Task<Outcome<long>> CountAsync(Authority? authority = null) =>
        Registry.RunAsync(CountPopulation.Kind, act => new CountPopulation().RunAsync(act, default), authority);

    public Task<Outcome<PopulationFigures>> FiguresAsync(string? unit = null, Authority? authority = null) =>
        Registry.RunAsync(
            ReadPopulationFigures.Kind,
            act => new ReadPopulationFigures().RunAsync(act, unit, default),
            authority
        );

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
