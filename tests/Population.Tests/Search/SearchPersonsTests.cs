using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class SearchPersonsTests
{
    [Theory, BothEngines]
    public async Task Search_Folded_FindsNearestSpellingFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        foreach (var name in new[] { "Dang Thi Hoa", "Đặng Thị Hoa", "Đặng Thị Hòa", "Đặng Thị Hoà", "Đặng Thị Hồng" })
            await population.RegisterAsync(Invented.Named(name));

        var found = (await population.SearchAsync(new(null, "đặng thị hoà", null, null))).Value.Persons;

        found
            .Select(person => person.Details.Name.Full)
            .ShouldBe(["Đặng Thị Hoà", "Đặng Thị Hòa", "Đặng Thị Hoa", "Dang Thi Hoa"]);
    }

    [Theory, BothEngines]
    public async Task Search_ByNumber_FindsWhoHoldsIt(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var person = (await population.RegisterAsync(Invented.Man)).Value;

        (await population.SearchAsync(new(person.Number, null, null, null))).Value.Persons.ShouldBe([person]);
    }

    [Theory, BothEngines]
    public async Task Search_Narrowed_ByYearAndUnit(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var elsewhere = AdministrativeUnits.Newest.Units.Last();
        await population.RegisterAsync(Invented.Man);
        await population.RegisterAsync(Invented.Man with { BirthDate = PartialDate.Of(1991) });
        await population.RegisterAsync(Invented.Man with { PermanentResidence = Address.Of(elsewhere, "").Value });
        var name = Invented.Man.Name.Full;

        (await population.SearchAsync(new(null, name, 1990, null))).Value.Persons.Count.ShouldBe(2);
        (await population.SearchAsync(new(null, name, 1991, null))).Value.Persons.Count.ShouldBe(1);
        (await population.SearchAsync(new(null, name, 1990, elsewhere.Code))).Value.Persons.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Search_ShowsNobodyWithoutALook(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var shown = (await population.RegisterAsync(Invented.Man)).Value;
        var other = (await population.RegisterAsync(Invented.Named("Lê Thị Sen"))).Value;

        await population.SearchAsync(new(null, Invented.Man.Name.Full, null, null));

        (await population.Registry.TrailAsync(shown.Id)).ShouldContain(line => line.Kind == nameof(SearchPersons));
        (await population.Registry.TrailAsync(other.Id)).ShouldNotContain(line => line.Kind == nameof(SearchPersons));
    }

    [Theory, BothEngines]
    public async Task Search_WithoutNameOrTooWide_IsRefusedAndShowsNobody(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        for (var count = 0; count < SearchPersons.Most; count++)
            await population.RegisterAsync(Invented.Man);

        var wide = await population.SearchAsync(new(null, Invented.Man.Name.Full, null, null));

        wide.Refusal!.Code.ShouldBe(SearchPersons.TooWide.Code);
        (await population.SearchAsync(new(null, "  ", null, null))).Refusal!.Code.ShouldBe(
            SearchPersons.NothingAsked.Code
        );
        (await population.Registry.TrailAsync(first.Id)).ShouldNotContain(line => line.Kind == nameof(SearchPersons));
    }
}
