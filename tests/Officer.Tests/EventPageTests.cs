using CanCuoc.Population;
using CanCuoc.Testing;
using Microsoft.Playwright;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The pages that change records, as an officer sees them.</summary>
public sealed class EventPageTests(Browser browser, EventPageTests.Sites sites) : IClassFixture<EventPageTests.Sites>
{
    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Events_ToChooseFrom_AreAccessible(string language, int width) =>
        CheckAsync(language, width, sites.At("/event"), _ => Task.CompletedTask);

    [Theory]
    [InlineData("vi", 1280, nameof(RecordBirth))]
    [InlineData("en", 390, nameof(RecordAdoption))]
    [InlineData("vi", 390, nameof(RecordNationalityLoss))]
    [InlineData("en", 1280, nameof(RecordMarriage))]
    public Task Event_Refused_IsAccessible(string language, int width, string form) =>
        CheckAsync(
            language,
            width,
            $"{sites.At("/event")}&event={form}",
            async page =>
            {
                await page.SendAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
            }
        );

    [Theory]
    [InlineData("vi", 1280, "/undo", true)]
    [InlineData("en", 390, "/undo", true)]
    [InlineData("vi", 390, "/withdraw", false)]
    [InlineData("en", 1280, "/withdraw", false)]
    public Task WayBack_BeforeAndAfter_IsAccessible(string language, int width, string page, bool isOfAnAct) =>
        CheckAsync(
            language,
            width,
            sites.At(page) + (isOfAnAct ? $"&act={sites.Person.Act.Value}" : "&version=2"),
            visitor => visitor.Locator("table").First.WaitForAsync()
        );

    [Theory]
    [InlineData("vi", 1280, "/merge", "")]
    [InlineData("en", 390, "/merge", "")]
    [InlineData("vi", 1280, "/move", "&version=2")]
    [InlineData("en", 390, "/move", "&version=2")]
    public Task TwoRecords_SideBySide_AreAccessible(string language, int width, string page, string what) =>
        CheckAsync(
            language,
            width,
            sites.At(page) + what,
            async visitor =>
            {
                await visitor.FillAsync("[name=number]", $"{sites.Other.Number}");
                await visitor.SendAsync();
                await visitor.Locator("table").First.WaitForAsync();
            }
        );

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Field_InBothTimes_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            $"{sites.At("/field")}&field=phone",
            page => page.Locator(".two-times").First.WaitForAsync()
        );

    [Theory, InlineData("vi", 390), InlineData("en", 1280)]
    public Task Correct_ToChooseFrom_IsAccessible(string language, int width) =>
        CheckAsync(language, width, sites.At("/correct"), _ => Task.CompletedTask);

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public Task Correct_Refused_IsAccessible(string language, int width) =>
        CheckAsync(
            language,
            width,
            $"{sites.At("/correct")}&field=name&field=birth-date&field=sex&field=permanent-residence&field=father",
            async page =>
            {
                await page.FillAsync("[name='birth-date.Year']", "1983");
                await page.SendAsync("button[value=correct]");
                await page.Locator(".govuk-error-summary").WaitForAsync();
                await page.Locator("table").WaitForAsync();
            }
        );

    private Task CheckAsync(string language, int width, string path, Func<IPage, Task> arrive) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{sites.Site.Address}/sign-in?lang={language}",
            new Look(width),
            async page =>
            {
                await page.SignInAsync("cutru");
                await page.GotoAsync($"{sites.Site.Address}{path}");
                await arrive(page);
            }
        );

    /// <summary>One registry with two records of one man, the first changed twice, the second time late.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        private string ticket = "";

        internal OfficerSite Site { get; private set; } = null!;

        internal PersonRecord Person { get; private set; } = null!;

        internal PersonRecord Other { get; private set; } = null!;

        internal string At(string route) => $"{route}?{ticket}";

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            var first = await Site.RegisterAsync(Invented.Binh);
            var second = await Site.AmendAsync(first, first.Details with { Phone = "0911111111" });
            Site.Registry.Clock.Advance(TimeSpan.FromHours(1));
            Person = await Site.AmendAsync(second, first.Details with { Phone = "0922222222" }, new(2025, 5, 1));
            Other = await Site.RegisterAsync(Invented.Binh with { PermanentResidence = Invented.Place("Số 3") });
            using var officer = await Site.SignedInAsync("cutru");
            ticket = (await officer.RecordOfAsync(Person)).Split('?')[1];
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
