using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>
/// A small country around one man: his mother, his wife, his child, a household he heads. In one world he is there and protected; in the
/// other nobody of his ever was, and all else is alike. Without the right nothing may tell the two apart.
/// </summary>
internal sealed class ProtectedWorld : IAsyncDisposable
{
    public static readonly PersonalNumber Number = PersonalNumber.Parse("001090000999", null);
    public static readonly LegacyIdNumber OldNumber = LegacyIdNumber.Parse("012345678", null);
    public static readonly PersonalNumber MothersNumber = PersonalNumber.Parse("001160000111", null);
    public static readonly HouseholdId Home = new(7_000_001);

    /// <summary>May do everything but see or protect the protected.</summary>
    public static readonly Authority Officer = Authority.OfSystem(
        "officer",
        [.. Enum.GetValues<Permission>().Except([Permission.ReadProtected, Permission.ProtectPersons])]
    );

    private static readonly PersonId Nobody = new(999_999);

    private ProtectedWorld(PopulationFixture population) => Population = population;

    public PopulationFixture Population { get; }

    /// <summary>The man's key; where he never was, one that nobody has.</summary>
    public PersonId Man { get; private set; }

    public PersonId Mother { get; private set; }

    public PersonId Wife { get; private set; }

    public PersonId Child { get; private set; }

    public static async Task<ProtectedWorld> OpenAsync(Engine engine, bool isThere)
    {
        var world = new ProtectedWorld(await PopulationFixture.OpenAsync(engine));
        await world.FillAsync(isThere);
        if (isThere)
            (await world.ProtectAsync()).Refusal.ShouldBeNull();
        return world;
    }

    public Task<Outcome<PersonRecord>> ProtectAsync(Authority? authority = null) =>
        Population.Registry.RunAsync(
            ProtectPerson.Kind,
            act => new ProtectPerson(new()).RunAsync(act, Number, default),
            authority
        );

    public Task<Outcome<PersonRecord>> EndAsync(Authority? authority = null) =>
        Population.Registry.RunAsync(
            EndProtection.Kind,
            act => new EndProtection(new()).RunAsync(act, Number, default),
            authority
        );

    public Task<Outcome<T>> RunAsync<T>(ActKind kind, Func<Act, Task<Outcome<T>>> operation)
        where T : notnull => Population.Registry.RunAsync(kind, operation, Officer);

    public ValueTask DisposeAsync() => Population.DisposeAsync();

    private async Task FillAsync(bool isThere)
    {
        var (female, male) = (FamilyRegistry.Born(1960) with { Sex = Sex.Female }, FamilyRegistry.Born(1990));
        Mother = (
            await Population.RegisterAsync(
                female with
                {
                    Household = new(Home, HouseholdRelation.Read("MOTHER").Value),
                },
                MothersNumber
            )
        )
            .Value
            .Id;
        Man = isThere
            ? (
                await Population.RegisterAsync(
                    male with
                    {
                        Mother = new(Mother, null),
                        Household = new(Home, HouseholdRelation.Head),
                        LegacyNumber = OldNumber,
                    },
                    Number
                )
            )
                .Value
                .Id
            : Nobody;
        Relative? him = isThere ? new(Man, null) : null;
        var wife = (
            await Population.RegisterAsync(
                female with
                {
                    Name = Invented.Man.Name,
                    BirthDate = PartialDate.Of(1991),
                },
                PersonalNumber.Parse("001191000222", null)
            )
        ).Value;
        Wife = wife.Id;
        var married = wife.Details with { MaritalStatus = MaritalStatus.Married, Spouse = him };
        (await Population.AmendAsync(wife, married, new(2020, 1, 1))).Refusal.ShouldBeNull();
        var child = FamilyRegistry.Born(2015) with { Father = him };
        Child = (await Population.RegisterAsync(child, PersonalNumber.Parse("001215000333", null))).Value.Id;
    }
}
