using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Where sources disagree, in a real browser: accessible, and worked through with the keyboard alone.</summary>
public sealed class ConflictsPageTests(Browser browser, ConflictsPageTests.Sites sites)
    : IClassFixture<ConflictsPageTests.Sites>
{
    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Case_IsAccessible(string language, int width) =>
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
                await page.Locator("#action-error").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Nothing_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await ArriveAsync(page);
                await page.GotoAsync($"{sites.Site.Address}/conflicts?after=999999999-1-name");
            }
        );

    [Fact]
    public async Task Conflicts_AreWorkedThroughByKeyboard()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        await using var visit = await browser.VisitAsync($"{site.Address}/sign-in?lang=vi", new Look());
        var page = visit.Page;
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{site.Address}/conflicts");

        await DecideAsync(page, downwards: 1);
        (await page.TextContentAsync(".notice"))!.ShouldContain("Đã ghi quyết định");
        await DecideAsync(page, downwards: 0);

        (await page.TextContentAsync("main"))!.ShouldContain("Không có trường hợp nào chờ kiểm tra.");
        await visit.AssertSoundAsync();
    }

    /// <summary>Chooses an answer and the kind of evidence with the arrows, names the paper, and sends the form.</summary>
    private static async Task DecideAsync(IPage page, int downwards)
    {
        await page.PaintedAsync();
        await page.TabToAsync("action");
        await page.Keyboard.PressAsync("Space");
        for (var press = 0; press < downwards; press++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync("rank");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("paper");
        await page.Keyboard.TypeAsync("Giấy khai sinh 12/1990");
        await page.EnterAsync();
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private async Task ArriveAsync(IPage page)
    {
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{sites.Site.Address}/conflicts");
    }

    /// <summary>A demonstration with two files that disagree.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.DisagreeAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
