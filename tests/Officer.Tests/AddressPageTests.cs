using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The queue of addresses in a real browser: accessible, and worked through by keyboard alone.</summary>
public sealed class AddressPageTests(Browser browser, AddressPageTests.Sites sites)
    : IClassFixture<AddressPageTests.Sites>
{
    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Address_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, EntryIn(language), new Look(width), OpenAsync);

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Address_RefusedInTheDark_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width, IsDark: true),
            async page =>
            {
                await OpenAsync(page);
                await page.SendAsync("main button");
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Record_WithTodaysUnits_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await OpenAsync(page);
                await page.SendAsync("main a[href^='/person']");
                await page.Locator(".time-line").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task EmptyQueue_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await OpenAsync(page);
                await page.GotoAsync($"{sites.Site.Address}/addresses?later=9");
            }
        );

    [Fact]
    public async Task Keys_ChooseAndDecide()
    {
        await using var visit = await browser.VisitAsync(EntryIn("vi"), new Look());
        var page = visit.Page;
        await OpenAsync(page);
        var before = await sites.Site.WaitingAsync();
        var address = await page.Locator("main dd").First.InnerTextAsync();

        await page.PaintedAsync();
        for (var tabs = 0; tabs < 40 && !await page.Locator("input[name=unit]:focus").IsVisibleAsync(); tabs++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.EnterAsync();

        (await page.Locator("main dd").First.InnerTextAsync()).ShouldNotBe(address);
        (await sites.Site.WaitingAsync()).ShouldBe((before.Open - 1, before.Decided + 1));
        await visit.AssertSoundAsync();
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private static async Task OpenAsync(IPage page)
    {
        await page.SignInAsync("cutru");
        await page.SendAsync("main a[href='/addresses']");
        await page.Locator("input[name=unit]").First.WaitForAsync();
    }

    /// <summary>A demonstration where three addresses wait.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.ReformAsync(houses: 3);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
