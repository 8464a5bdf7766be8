using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A registry with a man and a woman who could marry, and the civil events, each in an act of its own.</summary>
internal sealed class CivilRegistry : IAsyncDisposable
{
    public static readonly DateOnly Wedding = new(2020, 5, 1);
    public static readonly Evidence Register = new(EvidenceRank.CivilStatus, "Sổ hộ tịch 7/2026");

    private readonly PopulationFixture population;
    private readonly ReadPerson read = new();
    private readonly AmendPerson amend = new();

    private CivilRegistry(PopulationFixture population, PersonRecord man, PersonRecord woman) =>
        (this.population, Man, Woman) = (population, man.Id, woman.Id);

    public PersonId Man { get; }

    public PersonId Woman { get; }

    public static PersonDetails ManDetails { get; } = Invented.Man with { Father = null };

    public static PersonDetails WomanDetails { get; } =
        ManDetails with
        {
            Name = PersonName.Parse("Lê Thị Hòa", null),
            Sex = Sex.Female,
            BirthDate = PartialDate.Of(new DateOnly(1992, 3, 8)),
        };

    public static async Task<CivilRegistry> OpenAsync(Engine engine)
    {
        var opened = await PopulationFixture.OpenAsync(engine);
        var man = (await opened.RegisterAsync(ManDetails)).Value;
        return new(opened, man, (await opened.RegisterAsync(WomanDetails)).Value);
    }

    public static PersonDetails Newborn { get; } =
        ManDetails with
        {
            Name = PersonName.Parse("Trần Minh Khôi", null),
            BirthDate = PartialDate.Of(new DateOnly(2026, 2, 20)),
            MaritalStatus = MaritalStatus.NeverMarried,
        };

    public TestRegistry Registry => population.Registry;

    public async Task<PersonId> RegisterAsync(PersonDetails details) =>
        (await population.RegisterAsync(details)).Value.Id;

    public async Task<PersonRecord> FindAsync(PersonalNumber number) => (await population.ReadAsync(number)).Value;

    public async Task<PersonRecord> ReadAsync(PersonId person) => (await HistoryAsync(person)).Current;

    public async Task<PersonHistory> HistoryAsync(PersonId person) => (await population.HistoryAsync(person)).Value;

    public async Task<IReadOnlyList<string>> FactsAsync(PersonId person) =>
        [.. (await population.Registry.TrailAsync(person)).Select(line => line.Fact!).Where(fact => fact is not null)];

    public Task<Outcome<PersonRecord>> BearAsync(PersonDetails newborn, Parent? mother, Parent? father) =>
        Registry.RunAsync(
            RecordBirth.Kind,
            act => new RecordBirth(new(new())).RunAsync(act, new(newborn, mother, father), Register, default)
        );

    public async Task<Outcome<PersonRecord>> BearAsync(PersonDetails newborn) =>
        await BearAsync(newborn, Parent.Of(await ReadAsync(Woman)), Parent.Of(await ReadAsync(Man)));

    public Task<Outcome<Done>> MarryAsync(PersonId first, PersonId second, DateOnly day) =>
        TwoAsync(
            RecordMarriage.Kind,
            first,
            second,
            (act, one, other) => new RecordMarriage(read, amend).RunAsync(act, one, other, day, Register, default)
        );

    public Task<Outcome<Done>> DivorceAsync(PersonId first, PersonId second, DateOnly day) =>
        TwoAsync(
            RecordDivorce.Kind,
            first,
            second,
            (act, one, other) => new RecordDivorce(read, amend).RunAsync(act, one, other, day, Register, default)
        );

    public Task<Outcome<Done>> DieAsync(PersonId person, PartialDate day) =>
        OneAsync(
            RecordDeath.Kind,
            person,
            (act, one) => new RecordDeath(read, amend).RunAsync(act, one, day, Register, default)
        );

    public Task<Outcome<PersonRecord>> MissAsync(PersonId person, DateOnly day) =>
        OneAsync(
            RecordMissing.Kind,
            person,
            (act, one) => new RecordMissing(amend).RunAsync(act, one, day, Register, default)
        );

    public Task<Outcome<Done>> ReturnAsync(PersonId person, DateOnly day) =>
        OneAsync(
            RecordReturn.Kind,
            person,
            (act, one) => new RecordReturn(read, amend).RunAsync(act, one, day, Register, default)
        );

    public Task<Outcome<PersonRecord>> AdoptAsync(
        PersonId child,
        PersonId? father,
        PersonId? mother,
        DateOnly day,
        AdopterKinship kinship = AdopterKinship.None
    ) =>
        OneAsync(
            RecordAdoption.Kind,
            child,
            async (act, one) =>
            {
                var (man, woman) = (await FindAsync(act, father), await FindAsync(act, mother));
                var adoption = new Adoption(one, man, woman, kinship, day);
                return await new RecordAdoption(read, amend).RunAsync(act, adoption, Register, default);
            }
        );

    public Task<Outcome<PersonRecord>> RenameAsync(PersonRecord asRead, string name, DateOnly day) =>
        Registry.RunAsync(
            RecordNameChange.Kind,
            act =>
                new RecordNameChange(amend).RunAsync(act, asRead, PersonName.Parse(name, null), day, Register, default)
        );

    public Task<Outcome<PersonRecord>> RenameAsync(PersonId person, string name, DateOnly day) =>
        OneAsync(
            RecordNameChange.Kind,
            person,
            (act, one) =>
                new RecordNameChange(amend).RunAsync(act, one, PersonName.Parse(name, null), day, Register, default)
        );

    public Task<Outcome<PersonRecord>> LoseNationalityAsync(PersonId person, Country other, DateOnly day) =>
        OneAsync(
            RecordNationalityLoss.Kind,
            person,
            (act, one) => new RecordNationalityLoss(read, amend).RunAsync(act, one, other, day, Register, default)
        );

    public Task<Outcome<PersonRecord>> RegainNationalityAsync(PersonId person, DateOnly day) =>
        OneAsync(
            RecordNationalityRegained.Kind,
            person,
            (act, one) => new RecordNationalityRegained(read, amend).RunAsync(act, one, day, Register, default)
        );

    public Task<Outcome<PersonRecord>> RedetermineAsync(PersonId person, Sex sex, DateOnly day) =>
        OneAsync(
            RecordSexRedetermination.Kind,
            person,
            (act, one) => new RecordSexRedetermination(amend, new()).RunAsync(act, one, sex, day, Register, default)
        );

    public async Task<PersonRecord> MergeAsync(PersonId merged, PersonId kept)
    {
        var (one, other) = (await ReadAsync(merged), await ReadAsync(kept));
        var outcome = await Registry.RunAsync(
            MergePersons.Kind,
            act => new MergePersons().RunAsync(act, one, other, Register, default)
        );
        return outcome.Value;
    }

    public ValueTask DisposeAsync() => population.DisposeAsync();

    private async Task<PersonRecord?> FindAsync(Act act, PersonId? person) =>
        person is { } key ? (await read.RunAsync(act, key, default)).Value : null;

    private Task<Outcome<T>> OneAsync<T>(
        ActKind kind,
        PersonId person,
        Func<Act, PersonRecord, Task<Outcome<T>>> operation
    )
        where T : notnull =>
        population.Registry.RunAsync(
            kind,
            async act => await operation(act, (await read.RunAsync(act, person, default)).Value)
        );

    private Task<Outcome<Done>> TwoAsync(
        ActKind kind,
        PersonId first,
        PersonId second,
        Func<Act, PersonRecord, PersonRecord, Task<Outcome<Done>>> operation
    ) =>
        OneAsync(
            kind,
            first,
            async (act, one) => await operation(act, one, (await read.RunAsync(act, second, default)).Value)
        );
}
