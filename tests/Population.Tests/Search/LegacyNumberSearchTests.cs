using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class LegacyNumberSearchTests
{
    private static readonly LegacyIdNumber Old = LegacyIdNumber.Parse("012345678", null);
    private static readonly LegacyIdNumber Other = LegacyIdNumber.Parse("212345678", null);

    private static readonly PersonQuery ForOld = new(null, null, null, null) { LegacyNumber = Old };

    [Theory, BothEngines]
    public async Task Search_ByNineDigits_FindsEverybodyWhoHasThem(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = await RegisterAsync(population, Old);
        var second = await RegisterAsync(population, Old);
        await RegisterAsync(population, Other);

        (await population.SearchAsync(ForOld)).Value.Persons.ShouldBe([first, second]);
    }

    [Theory, BothEngines]
    public async Task Search_ByNineDigitsTakenForAnotherPersons_FindsWhoOnceHadThemLast(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var former = await RegisterAsync(population, Old);
        var other = former.Details with { LegacyNumber = Other };
        var mended = (await population.CorrectAsync(former, other, PopulationFixture.Paper)).Value;
        var holder = await RegisterAsync(population, Old);

        (await population.SearchAsync(ForOld)).Value.Persons.ShouldBe([holder, mended]);
    }

    [Theory, BothEngines]
    public async Task Search_ByTwelveDigits_FindsWhoHoldsThemAsPersonalNumber(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;
        var asked = ForOld with { LegacyNumber = LegacyIdNumber.Parse($"{person.Number}", null) };

        (await population.SearchAsync(asked)).Value.Persons.ShouldBe([person]);
    }

    [Theory, BothEngines]
    public async Task Search_ByNineDigitsOfAMergedRecord_ShowsTheRecordThatStands(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (twice, kept) = (await RegisterAsync(population, Old), await RegisterAsync(population, Other));
        await population.Registry.RunAsync(
            MergePersons.Kind,
            act => new MergePersons().RunAsync(act, twice, kept, PopulationFixture.Paper, default)
        );

        var found = (await population.SearchAsync(ForOld)).Value.Persons;

        found.Select(person => person.Id).ShouldBe([kept.Id]);
    }

    [Theory, BothEngines]
    public async Task Search_ByNineDigitsNobodyHad_FindsNobody(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await RegisterAsync(population, Other);

        (await population.SearchAsync(ForOld)).Value.Persons.ShouldBeEmpty();
    }

    private static async Task<PersonRecord> RegisterAsync(PopulationFixture population, LegacyIdNumber number) =>
        (await population.RegisterAsync(Invented.Man with { LegacyNumber = number })).Value;
}
