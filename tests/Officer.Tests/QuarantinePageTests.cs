using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The quarantine in a real browser: accessible, and worked through with the keyboard alone.</summary>
public sealed class QuarantinePageTests(Browser browser, QuarantinePageTests.Sites sites)
    : IClassFixture<QuarantinePageTests.Sites>
{
    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Record_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(browser, EntryIn(language), new Look(width), ArriveAsync);

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Removal_RefusedInTheDark_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width, IsDark: true),
            async page =>
            {
                await ArriveAsync(page);
                await page.SendAsync("button[value=remove]");
                await page.Locator("#why-error").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task NothingMore_AfterSomebodyWhoWasThere_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await ArriveAsync(page);
                await page.GotoAsync($"{sites.Site.Address}/quarantine?after=999999999-1&done=release&alike=1");
            }
        );

    [Fact]
    public async Task Quarantine_IsWorkedThroughByKeyboard()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        await using var visit = await browser.VisitAsync($"{site.Address}/sign-in?lang=vi", new Look());
        var page = visit.Page;
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{site.Address}/quarantine");

        await MendAsync(page, "SoDinhDanh", "001090000123");
        (await page.TextContentAsync(".notice"))!.ShouldContain("Đã nhận bản ghi");
        await MendAsync(page, "NgayThangNamSinh.NgayThangNam", "1990-01-02");

        (await page.TextContentAsync("main"))!.ShouldContain("Không có bản ghi nào chờ xử lý.");
        await visit.AssertSoundAsync();
    }

    /// <summary>Goes from the summary of what is wrong to the field, types what is right, and sends the form.</summary>
    private static async Task MendAsync(IPage page, string field, string text)
    {
        await page.PaintedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe(field);
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync(text);
        await page.EnterAsync();
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private async Task ArriveAsync(IPage page)
    {
        await page.SignInAsync("cutru");
        await page.GotoAsync($"{sites.Site.Address}/quarantine");
    }

    /// <summary>A demonstration with records that an import could not take.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.QuarantineAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
