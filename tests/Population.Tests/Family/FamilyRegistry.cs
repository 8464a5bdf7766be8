using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A registry with a grandfather, his daughter and her son, each entered with the parent the record names.</summary>
internal sealed class FamilyRegistry : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    private readonly ReadFamily family = new(new());

    private FamilyRegistry(
        PopulationFixture population,
        PersonRecord grandfather,
        PersonRecord mother,
        PersonRecord son
    ) => (Population, Grandfather, Mother, Son) = (population, grandfather, mother, son);

    public PopulationFixture Population { get; }

    public PersonRecord Grandfather { get; }

    public PersonRecord Mother { get; }

    public PersonRecord Son { get; }

    public static async Task<FamilyRegistry> OpenAsync(Engine engine)
    {
        var population = await PopulationFixture.OpenAsync(engine);
        var old = (await population.RegisterAsync(Born(1940))).Value;
        var mother = (
            await population.RegisterAsync(Born(1970) with { Sex = Sex.Female, Father = new(old.Id, null) })
        ).Value;
        var son = (await population.RegisterAsync(Born(2000) with { Mother = new(mother.Id, null) })).Value;
        return new(population, old, mother, son);
    }

    public static PersonDetails Born(int year) =>
        Invented.Man with
        {
            Name = PersonName.Parse($"Trần Văn {(year < 1960 ? "Cổ" : year < 1990 ? "Trung" : "Tân")}", null),
            BirthDate = PartialDate.Of(year),
            Father = null,
        };

    public Task<Outcome<Family>> ReadAsync(
        PersonId person,
        DateOnly? day = null,
        DateTimeOffset? known = null,
        Authority? authority = null
    ) =>
        Population.Registry.RunAsync(
            ReadFamily.Kind,
            act => family.RunAsync(act, person, day ?? Today, known ?? Population.Registry.Clock.GetUtcNow(), default),
            authority
        );

    /// <summary>Who is what to a person.</summary>
    public async Task<IReadOnlyList<(KinKind Kind, PersonId? Person)>> LinksAsync(
        PersonId person,
        DateOnly? day = null,
        DateTimeOffset? known = null
    ) => [.. (await ReadAsync(person, day, known)).Value.Links.Select(link => (link.Kind, link.Person))];

    public ValueTask DisposeAsync() => Population.DisposeAsync();
}
