using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.Playwright;

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
                await SignInAsync(page);
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
        nation.ShouldContain("60.000");
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

    private static async Task SignInAsync(IPage page)
    {
        await page.FillAsync("input[name=SignInName]", "bandieuhanh");
        await page.FillAsync("input[name=Secret]", DemonstrationOfficers.KnownPassword);
        await page.SendAsync();
    }

    /// <summary>A country of sixty thousand people, counted.</summary>
    public sealed class Country : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync(systemsOpen: false);
            var registry = Site.Registry;
            var seed = new SeedPersons(registry.Acts, registry.Clock);
            await seed.RunAsync(TestRegistry.Everybody, TestRegistry.Why, 60_000, 1, progress: null, default);
            await registry.RunAsync(CountPopulation.Kind, act => new CountPopulation().RunAsync(act, default));
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
