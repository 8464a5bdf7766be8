using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class StatisticsTests(Browser browser, StatisticsTests.Country country)
    : IClassFixture<StatisticsTests.Country>
{
    private static readonly AdministrativeUnit Province = AdministrativeUnits.Newest.Find("79")!;
    private static readonly AdministrativeUnit Commune = Province.Communes.First();

    public static TheoryData<string, int, string> Looks =>
        new MatrixTheoryData<string, int, string>(["vi", "en"], [1280, 390], ["", Province.Code, Commune.Code]);

    [Theory, MemberData(nameof(Looks))]
    public Task Figures_AreAccessible(string language, int width, string unit) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{country.Site.Address}/sign-in?lang={language}",
            new Look(width),
            async page =>
            {
                await page.SignInAsync("bandieuhanh");
                await page.GotoAsync($"{country.Site.Address}/statistics?unit={unit}");
                await page.Locator(".tiles").WaitForAsync();
            }
        );

    [Fact]
    public async Task Figures_OfTheCountry_LeadToItsProvincesAndTheirCommunes()
    {
        using var board = await country.Site.SignedInAsync("bandieuhanh");

        var nation = await board.ReadAsync("/statistics");
        var province = await board.ReadAsync($"/statistics?unit={Province.Code}");

        nation.ShouldContain("Thống kê dân số: Cả nước");
        nation.ShouldContain($"href=\"/statistics?unit={Province.Code}\"");
        nation.ShouldContain("Số liệu ngày 02/03/2026");
        province.ShouldContain($"href=\"/statistics?unit={Commune.Code}\"");
        (await board.ReadAsync($"/statistics?unit={Commune.Code}")).ShouldContain(Commune.FullName.Vietnamese);
    }

    [Fact]
    public async Task Figures_ThatAreSmall_AreHiddenAndThePageSaysWhy()
    {
        using var board = await country.Site.SignedInAsync("bandieuhanh");

        var page = await board.ReadAsync($"/statistics?unit={Commune.Code}");

        page.ShouldContain("Số từ 1 đến 9 bị ẩn");
    }

    [Theory, InlineData("00"), InlineData("con-me-may")]
    public async Task Figures_OfAUnitThatIsNone_AreRefused(string unit)
    {
        using var board = await country.Site.SignedInAsync("bandieuhanh");

        (await board.ReadAsync($"/statistics?unit={unit}")).ShouldContain(
            ReadPopulationFigures.NoSuchUnit.Text.Vietnamese
        );
    }

    [Fact]
    public async Task Figures_BeforeTheFirstCount_AreRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var board = await site.SignedInAsync("bandieuhanh");

        (await board.ReadAsync("/statistics")).ShouldContain(ReadPopulationFigures.NotCounted.Text.Vietnamese);
    }

    [Fact]
    public async Task Figures_ForAPostWithoutPermission_AreRefusedAndNotInTheNavigation()
    {
        using var counter = await country.Site.SignedInAsync("tiepnhan");

        (await counter.ReadAsync("/statistics")).ShouldContain(Acts.NotPermitted.Text.Vietnamese);
        (await counter.ReadAsync("/")).ShouldNotContain("href=\"/statistics\"");
    }

    /// <summary>The figures of a whole nation, as its count leaves them; nobody had to be invented for them.</summary>
    public sealed class Country : IAsyncLifetime
    {
        private const int Year = 2025;
        private const int Oldest = 96;

        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.Registry.RunAsync(
                CountPopulation.Kind,
                act => new CountPopulation().RunAsync(act, TestContext.Current.CancellationToken)
            );
            await using var session = await Site.Registry.Store.WriteAsync(TestContext.Current.CancellationToken);
            AddProvinces(session);
            AddCommunes(session);
            await session.CommitAsync(TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        private static void AddProvinces(Session session)
        {
            using var insert = new PreparedInsert(
                session,
                "population.figure_province",
                ["province", "sex", "birth_year", "persons"]
            );
            foreach (var province in AdministrativeUnits.Newest.Provinces)
            foreach (var (sex, age, persons) in Ages(province == Province ? SumOfCommunes() : 80 * Size(province)))
                insert.Add(province.Code, sex, Year - age, persons);
        }

        private static void AddCommunes(Session session)
        {
            using var units = new PreparedInsert(session, "population.figure_unit", ["province", "commune", "unit"]);
            using var insert = new PreparedInsert(
                session,
                "population.figure",
                ["unit", "sex", "birth_year", "persons"]
            );
            foreach (var commune in Province.Communes)
            {
                units.Add(Province.Code, commune.Code, commune.Code);
                foreach (var (sex, age, persons) in Ages(Size(commune)))
                    insert.Add(commune.Code, sex, Year - age, persons);
            }
        }

        /// <summary>How many of each sex are born in a year; one commune is an island of a handful.</summary>
        private static int Size(AdministrativeUnit unit) =>
            unit == Commune ? 6 : 120 + (int.Parse(unit.Code, CultureInfo.InvariantCulture) * 37 % 400);

        private static int SumOfCommunes() => Province.Communes.Sum(Size);

        private static IEnumerable<(int Sex, int Age, long Persons)> Ages(int born) =>
            from sex in new[] { 1, 2 }
            from age in Enumerable.Range(0, Oldest)
            let alive = born * (1 + (0.25 * Math.Sin(age / 7.0))) * (1 - Math.Pow(age / (94.0 + (2 * sex)), 3))
            where alive >= 1
            select (sex, age, (long)(alive * (sex == 1 && age < 20 ? 1.1 : 1)));
    }
}
