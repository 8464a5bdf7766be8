using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Records that are alike, in a real browser: accessible, and judged with the keyboard alone.</summary>
public sealed class LikePairsPageTests(Browser browser, LikePairsPageTests.Sites sites)
    : IClassFixture<LikePairsPageTests.Sites>
{
    private const string Why = "Hai anh em họ, đã gặp cả hai";

    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Pair_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, EntryIn(language), new Look(width), ArriveAsync);

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Decision_RefusedInTheDark_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width, IsDark: true),
            async page =>
            {
                await ArriveAsync(page);
                await page.SendAsync("main form button");
                await page.Locator("#why-error").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Merge_ThatTheSamePersonLeadsTo_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await ArriveAsync(page);
                await page.ClickAsync("main a.govuk-button");
                await page.Locator("button[value=mine]").WaitForAsync();
            }
        );

    [Fact]
    public async Task Pair_IsToldApart_AndThatUndone_ByKeyboard()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync();
        await using var visit = await browser.VisitAsync($"{site.Address}/sign-in?lang=vi", new Look());
        var page = visit.Page;
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{site.Address}/persons-alike");

        await page.TabToAsync("why");
        await page.Keyboard.TypeAsync(Why);
        await page.Keyboard.PressAsync("Tab");
        await page.EnterAsync();
        var told = await page.TextContentAsync("main");
        await page.TabToAsync("Hoàn tác quyết định này");
        await page.EnterAsync();

        told!.ShouldContain("Đã ghi là hai người");
        (await page.TextContentAsync("main"))!.ShouldContain("Hai hồ sơ cạnh nhau");
        await visit.AssertSoundAsync();
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private async Task ArriveAsync(IPage page)
    {
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{sites.Site.Address}/persons-alike");
    }

    /// <summary>A demonstration in which a man was recorded twice.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.RecordTwiceAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
