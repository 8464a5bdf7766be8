using CanCuoc.Access;
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
        await SignInAsync(page);
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
        await TabToAsync(page, "action");
        await page.Keyboard.PressAsync("Space");
        for (var press = 0; press < downwards; press++)
            await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "rank");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "paper");
        await page.Keyboard.TypeAsync("Giấy khai sinh 12/1990");
        await page.EnterAsync();
    }

    private static async Task TabToAsync(IPage page, string field)
    {
        const int Enough = 60;
        for (var press = 0; press < Enough; press++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.name ?? ''") == field)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"No key leads to {field}.");
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private async Task ArriveAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GotoAsync($"{sites.Site.Address}/conflicts");
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.FillAsync("input[name=SignInName]", "cutru");
        await page.FillAsync("input[name=Secret]", DemonstrationOfficers.KnownPassword);
        await page.SendAsync();
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
