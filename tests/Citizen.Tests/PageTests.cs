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

    public static TheoryData<string, string, int> OwnPages =>
        new MatrixTheoryData<string, string, int>(["/record", "/card", "/looks"], ["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(OwnPages))]
    public Task OwnPage_OfWhoApplied_IsAccessible(string path, string language, int width) =>
        AssertAccessibleAsync(sites.An, path, language, width);

    [Theory, MemberData(nameof(OwnPages))]
    public Task OwnPage_OfWhoHasAnOutdatedCardAndManyLooks_IsAccessible(string path, string language, int width) =>
        AssertAccessibleAsync(sites.Binh, path, language, width);

    private Task AssertAccessibleAsync(PersonRecord person, string path, string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Invented.Address}/?lang={language}",
            new Look(width),
            async page =>
            {
                await page.EnterAsync(person);
                await page.GotoAsync($"{sites.Invented.Address}{path}?of={person.Id.Value}&in={language}");
                (await page.Locator("main h1").CountAsync()).ShouldBe(1);
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(width);
                (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
            }
        );

    /// <summary>A demonstration where An and Bình are known, and a real registry, for tests that change nothing in them.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal CitizenSite Invented { get; private set; } = null!;

        internal CitizenSite Real { get; private set; } = null!;

        internal PersonRecord An { get; private set; } = null!;

        internal PersonRecord Binh { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Invented = await CitizenSite.OpenAsync();
            Real = await CitizenSite.OpenAsync(isDemonstration: false);
            An = await Invented.LiveQuietlyAsync();
            Binh = await Invented.LiveBusilyAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Invented.DisposeAsync();
            await Real.DisposeAsync();
        }
    }
}
