using CanCuoc.Access;
using CanCuoc.Enrolment;
using CanCuoc.Population;
using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class PageTests(Browser browser, PageTests.Sites sites) : IClassFixture<PageTests.Sites>
{
    public static TheoryData<string, int> Looks => new MatrixTheoryData<string, int>(["vi", "en"], [1280, 390]);

    [Theory, MemberData(nameof(Looks))]
    public Task SignIn_IsAccessible(string language, int width) => CheckAsync(language, width, _ => Task.CompletedTask);

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task SignIn_Refused_IsAccessible(string language, int width) =>
        CheckAsync(language, width, page => SignInAsync(page, "tiepnhan", "sai-mat-khau-roi"));

    [Theory, MemberData(nameof(Looks))]
    public Task SignIn_WithSeveralPosts_IsAccessible(string language, int width) =>
        CheckAsync(language, width, page => SignInAsync(page, "trathe"));

    [Theory, MemberData(nameof(Looks))]
    public Task NewPassword_Refused_IsAccessible(string language, int width) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Site.Address}/password?given&lang={language}",
            new Look(width),
            async page =>
            {
                await page.SendAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Home_OfTheCounter_IsAccessible(string language, int width) =>
        CheckAsync(language, width, page => SignInAsync(page, "tiepnhan"));

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Home_OfTheApprovingOfficer_IsAccessible(string language, int width) =>
        CheckAsync(language, width, page => SignInAsync(page, "pheduyet"));

    [Theory, MemberData(nameof(Looks))]
    public Task Search_WithAnEmptyForm_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await SignInAsync(page, "tiepnhan");
                await page.GotoAsync($"{sites.Site.Address}/persons");
                await page.SendAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Search_ThatFinds_IsAccessible(string language, int width) => CheckAsync(language, width, FindAnAsync);

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Person_AsOfADay_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await FindAnAsync(page);
                await page.SendAsync(".found a");
                page.Url.ShouldContain("/person?");
                await page.FillAsync("#Day", "31");
                await page.FillAsync("#Day-month", "1");
                await page.FillAsync("#Day-year", "2026");
                await page.SendAsync("form:has(#Day) button");
                await page.Locator(".notice").First.WaitForAsync();
            }
        );

    [Theory]
    [InlineData("vi", 1280, "family")]
    [InlineData("en", 390, "family")]
    [InlineData("vi", 390, "household")]
    [InlineData("en", 1280, "household")]
    public Task Relatives_OfARecord_AreAccessible(string language, int width, string page) =>
        CheckAsync(
            language,
            width,
            async visitor =>
            {
                await FindAnAsync(visitor);
                await visitor.SendAsync(".found a");
                visitor.Url.ShouldContain("/person?");
                await visitor.SendAsync($"a[href^='/{page}']");
                visitor.Url.ShouldContain($"/{page}?");
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Protection_Refused_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await SignInAsync(page, "hosomat");
                await page.GotoAsync($"{sites.Site.Address}/protection");
                await page.SendAsync("button[value=protect]");
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Person_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await FindAnAsync(page);
                await page.SendAsync(".found a");
                page.Url.ShouldContain("/person?");
                (await page.Locator(".time-line li").CountAsync()).ShouldBe(2);
            }
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Application_BeingCaptured_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await SignInAsync(page, "tiepnhan");
                await page.SendAsync("main table a");
                await page.SetInputFilesAsync(
                    "input[name=Face]",
                    new FilePayload
                    {
                        Name = "chan-dung.png",
                        MimeType = "image/png",
                        Buffer = Pictures.Print,
                    }
                );
                await page.SendAsync("main button[value=AttachCapture]");
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Application_WaitingForScreening_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await SignInAsync(page, "pheduyet");
                await page.SendAsync("main table a");
                await page.Locator("img.portrait").WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Person_WithoutTicket_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            async page =>
            {
                await SignInAsync(page, "tiepnhan");
                await page.GotoAsync($"{sites.Site.Address}/person");
            }
        );

    private Task CheckAsync(string language, int width, Func<IPage, Task> arrive) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Site.Address}/sign-in?lang={language}",
            new Look(width),
            arrive
        );

    private static async Task SignInAsync(
        IPage page,
        string name,
        string password = DemonstrationOfficers.KnownPassword
    )
    {
        await page.FillAsync("input[name=SignInName]", name);
        await page.FillAsync("input[name=Secret]", password);
        await page.SendAsync();
    }

    private async Task FindAnAsync(IPage page)
    {
        await SignInAsync(page, "tiepnhan");
        await page.GotoAsync($"{sites.Site.Address}/persons");
        await page.FillAsync("input[name=name]", "tran thi ngoc an");
        await page.SelectOptionAsync("select[name=purpose]", "public-service");
        await page.FillAsync("input[name=ground]", "Luật 26/2023/QH15, Điều 10");
        await page.SendAsync();
        await page.Locator(".found").WaitForAsync();
    }

    /// <summary>A demonstration where An is known and has an application, and one officer holds two posts.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            var an = await Site.RegisterAsync(Invented.An);
            await Site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
            var open = new OpenApplication(new ReadPerson());
            await Site.Registry.RunAsync(OpenApplication.Kind, act => open.RunAsync(act, an.Id, default));
            var binh = await Site.RegisterAsync(Invented.Binh);
            var second = (
                await Site.Registry.RunAsync(OpenApplication.Kind, act => open.RunAsync(act, binh.Id, default))
            ).Value;
            await Site.CaptureAsync(second);
            await Site.AssignAsync(await Site.FindAsync("trathe"), "MAU-CT");
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
