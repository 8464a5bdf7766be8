using CanCuoc.Population;
using CanCuoc.Testing;

namespace CanCuoc.CitizenDoor.Tests;

public sealed class PageTests(Browser browser, PageTests.Sites sites) : IClassFixture<PageTests.Sites>
{
    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Welcome_InADemonstration_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, $"{sites.Invented.Address}/?lang={language}", new Look(width));

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Welcome_AfterFifteenIdleMinutes_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, $"{sites.Invented.Address}/?ended&lang={language}", new Look(width));

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Welcome_WhereThePeopleAreReal_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, $"{sites.Real.Address}/?real&lang={language}", new Look(width));

    [Theory, MemberData(nameof(Looks))]
    public Task Welcome_WithAnEmptyForm_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Invented.Address}/?lang={language}",
            new Look(width),
            async page =>
            {
                await page.SendAsync();
                (await page.Locator(".govuk-error-summary").CountAsync()).ShouldBe(1);
            }
        );

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Unavailable_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Invented.Address}/unavailable?lang={language}",
            new Look(width)
        );

    [Theory]
    [InlineData("/record")]
    [InlineData("/card")]
    [InlineData("/looks")]
    public async Task OwnPage_InBothLanguagesAndWidths_IsAccessible(string path)
    {
        await sites.Invented.Registry.TrailAsync(sites.An.Id);
        foreach (var (language, width) in new[] { ("vi", 1280), ("en", 390) })
        {
            await AxeCheck.AssertAccessibleAsync(
                browser,
                $"{sites.Invented.Address}/?lang={language}&for={path[1..]}",
                new Look(width),
                async page =>
                {
                    await page.FillAsync("[name=Number]", sites.An.Number.ToString()!);
                    await page.FillAsync("[name='Birth.Day']", "27");
                    await page.FillAsync("[name='Birth.Month']", "3");
                    await page.FillAsync("[name='Birth.Year']", "1956");
                    await page.SendAsync();
                    await page.GotoAsync(sites.Invented.Address + path);
                    (await page.Locator("main h1").CountAsync()).ShouldBe(1);
                }
            );
        }
    }

    /// <summary>A demonstration where An is known, and a real registry, for tests that leave no traces.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal CitizenSite Invented { get; private set; } = null!;

        internal CitizenSite Real { get; private set; } = null!;

        internal PersonRecord An { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Invented = await CitizenSite.OpenAsync();
            Real = await CitizenSite.OpenAsync(isDemonstration: false);
            An = await Invented.RegisterAsync(Tests.Invented.An);
        }

        public async ValueTask DisposeAsync()
        {
            await Invented.DisposeAsync();
            await Real.DisposeAsync();
        }
    }
}
