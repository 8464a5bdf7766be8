using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The comparison in a real browser: accessible, moved together, and of use without a script.</summary>
public sealed class DoubtPageTests(Browser browser, DoubtPageTests.Sites sites) : IClassFixture<DoubtPageTests.Sites>
{
    /// <summary>With every key that does something where nobody writes.</summary>
    private const string Reason = "Khớp mọi chi tiết [1-19] + không có chi tiết nào trái nhau, 2-3 chi tiết ở mép mờ.";

    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task Case_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await TakeAsync(page, "giamdinh");
                await page.CheckAsync("#part-RightThumb", new() { Force = true });
            }
        );

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Case_RefusedInTheDark_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width, IsDark: true),
            async page =>
            {
                await TakeAsync(page, "giamdinh");
                await page.SendAsync(".opinion button");
                await page.Locator(".govuk-error-summary").WaitForAsync();
                await page.ClickAsync(".examine-keys summary");
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Queue_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await page.SignInAsync("giamdinh3");
                await page.GotoAsync($"{sites.Site.Address}/doubts");
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Measures_AreAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            EntryIn(language),
            new Look(width),
            async page =>
            {
                await page.SignInAsync("truonggd");
                await page.GotoAsync($"{sites.Site.Address}/examiners");
            }
        );

    [Fact]
    public async Task Keys_MoveBothPicturesTogether_AndWriteWhereSomebodyWrites()
    {
        await using var visit = await browser.VisitAsync(EntryIn("vi"), new Look());
        var page = visit.Page;
        await TakeAsync(page, "giamdinh2");
        await page.PaintedAsync();

        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("]");
        await page.Keyboard.PressAsync("ArrowRight");
        var together = await TransformsAsync(page);
        await page.Keyboard.PressAsync("Shift+]");
        var aside = await TransformsAsync(page);
        await page.Keyboard.PressAsync("0");
        await page.Keyboard.PressAsync("n");
        (await page.Locator(".minutiae circle:visible").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("m");
        var drawn = await page.Locator("[data-part=RightThumb] .minutiae circle:visible").CountAsync();
        (drawn > 12 && drawn % 2 == 0).ShouldBeTrue($"{drawn} minutiae, half of them in each picture");
        await page.Keyboard.PressAsync("1");

        together.ShouldBe(["translate(40px, 0px) scale(1.25) rotate(5deg)"]);
        aside.Length.ShouldBe(2);
        (await TransformsAsync(page)).ShouldBe(["translate(0px, 0px) scale(1) rotate(0deg)"]);
        (await page.IsCheckedAsync("input[value=SamePerson]")).ShouldBeTrue();
        await page.Locator("#reason").PressSequentiallyAsync(Reason);
        (await page.InputValueAsync("#reason")).ShouldBe(Reason);
        (await page.IsCheckedAsync("input[value=SamePerson]")).ShouldBeTrue();
        (await TransformsAsync(page)).ShouldBe(["translate(0px, 0px) scale(1) rotate(0deg)"]);
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Keys_SwitchedOff_DoNothing()
    {
        await using var visit = await browser.VisitAsync(EntryIn("vi"), new Look());
        var page = visit.Page;
        await TakeAsync(page, "giamdinh2");
        await page.ClickAsync(".examine-keys summary");

        await page.UncheckAsync(".examine-keys-on");
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("+");

        (await page.IsCheckedAsync("input[value=SamePerson]")).ShouldBeFalse();
        (await TransformsAsync(page)).ShouldBe(["translate(0px, 0px) scale(1) rotate(0deg)"]);
    }

    [Fact]
    public async Task Parts_WithoutScript_AreChosenAndTheOpinionIsAskedFor()
    {
        await using var visit = await browser.VisitAsync(EntryIn("vi"), new Look { HasScript = false });
        var page = visit.Page;
        await TakeAsync(page, "giamdinh2");

        await page.CheckAsync("#part-RightIndex", new() { Force = true });

        (await page.Locator(".examine-part:visible").CountAsync()).ShouldBe(1);
        (await page.IsVisibleAsync("[data-part=RightIndex] .examine-picture >> nth=0")).ShouldBeTrue();
        (await page.IsVisibleAsync(".examine-tools")).ShouldBeFalse();
        await page.SendAsync(".opinion button");
        (await page.IsVisibleAsync(".govuk-error-summary")).ShouldBeTrue();
        await visit.AssertSoundAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Pictures_OfBothPersons_StandSideBySideInOneSize(int width)
    {
        await using var visit = await browser.VisitAsync(EntryIn("vi"), new Look(width));
        await TakeAsync(visit.Page, "giamdinh2");

        var frames = await visit.Page.Locator("[data-part=Face] .examine-frame").AllAsync();
        var (left, right) = ((await frames[0].BoundingBoxAsync())!, (await frames[1].BoundingBoxAsync())!);

        (left.Y, left.Width, left.Height).ShouldBe((right.Y, right.Width, right.Height));
        left.X.ShouldBeLessThan(right.X);
        left.Width.ShouldBeGreaterThan(width * 0.4f);
    }

    private string EntryIn(string language) => $"{sites.Site.Address}/sign-in?lang={language}";

    private static Task<string[]> TransformsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('.examine-picture')].map(one => one.style.transform))]"
        );

    private async Task TakeAsync(IPage page, string examiner)
    {
        await page.SignInAsync(examiner);
        await page.GotoAsync($"{sites.Site.Address}/doubts");
        await page.SendAsync();
        page.Url.ShouldContain("/doubts/");
    }

    /// <summary>A demonstration with one doubt.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await Site.DoubtAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
