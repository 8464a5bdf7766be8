using System.Net;
using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>The board of cleaning, with its table as a file and the target that the steering board sets.</summary>
public sealed class CleaningTests(Browser browser, CleaningTests.Cleaned country) : IClassFixture<CleaningTests.Cleaned>
{
    private static readonly AdministrativeUnit Province = AdministrativeUnits.Newest.Find("04")!;

    public static TheoryData<string, int, string> Looks =>
        new MatrixTheoryData<string, int, string>(
            ["vi", "en"],
            [1280, 390],
            ["", Province.Code, Province.Communes.First().Code]
        );

    [Theory, MemberData(nameof(Looks))]
    public Task Board_IsAccessible(string language, int width, string unit) =>
        AxeCheck.AssertAccessibleAsync(
            browser,
            $"{country.Site.Address}/sign-in?lang={language}",
            new Look(width),
            async page =>
            {
                await page.SignInAsync("bandieuhanh");
                await page.GotoAsync($"{country.Site.Address}/cleaning?unit={unit}");
                await page.Locator(".tiles").First.WaitForAsync();
            }
        );

    [Fact]
    public async Task Board_OfTheCountry_LeadsFromTheWorstProvinceToItsCommunes()
    {
        await using var visit = await browser.VisitAsync($"{country.Site.Address}/sign-in?lang=vi", new Look());
        await visit.Page.SignInAsync("bandieuhanh");
        await visit.Page.GotoAsync($"{country.Site.Address}/cleaning");

        var worst = visit.Page.Locator("main > .table-frame tbody tr").First;
        (await worst.TextContentAsync())!.ShouldContain("Tỉnh Cao Bằng");
        (await worst.TextContentAsync())!.ShouldContain("60,0%");
        await visit.Page.SendAsync("main > .table-frame tbody tr:first-child a");

        visit.Page.Url.ShouldEndWith($"/cleaning?unit={Province.Code}");
        (await visit.Page.TextContentAsync("h1"))!.ShouldContain("Làm sạch dữ liệu: Tỉnh Cao Bằng");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Table_AsAFile_SaysWhatThePageSays()
    {
        using var board = await country.Site.SignedInAsync("bandieuhanh");

        using var answer = await board.GetAsync("/cleaning.csv?lang=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("lam-sach-vn-2026-03-02.csv");
        var file = await answer.Content.ReadAsByteArrayAsync();
        file.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(file, 3, file.Length - 3).Split("\r\n");
        lines[0]
            .ShouldBe(
                """
                "Code","Unit","Clean (%)","Quarantined records","Sources that disagree","Records that are alike","Addresses to place"
                """
            );
        lines[1].ShouldBe($"\"04\",\"{Province.FullName.English}\",\"60.0\",\"0\",\"40\",\"0\",\"0\"");
        lines.Length.ShouldBe(34 + 2);
    }

    [Fact]
    public async Task Table_AsAFileOfNoPlace_LeadsToThePageThatSaysWhy()
    {
        using var board = await country.Site.SignedInAsync("bandieuhanh");

        using var answer = await board.GetAsync("/cleaning.csv?unit=00");

        FormVisitor.WayOf(answer).ShouldBe("/cleaning?unit=00");
        (await board.ReadAsync("/cleaning?unit=00")).ShouldContain(ReadPopulationFigures.NoSuchUnit.Text.Vietnamese);
    }

    [Fact]
    public async Task Target_IsSetByTheBoard_AndStandsBesideTheShare()
    {
        await using var site = await OfficerSite.OpenAsync();
        await CountAsync(site);
        using var board = await site.SignedInAsync("bandieuhanh");

        (await SetAsync(board, "nhiều", "30", "6", "2027")).ShouldContain(SetCleaningTarget.ShareUnfit.Text.Vietnamese);
        (await SetAsync(board, "98,5", "", "6", "2027")).ShouldContain("Hãy ghi đủ ngày, tháng và năm.");
        (await SetAsync(board, "98,5", "1", "1", "2020")).ShouldContain(SetCleaningTarget.DayPast.Text.Vietnamese);
        (await board.ReadAsync("/cleaning")).ShouldNotContain("mục tiêu 98,5%");
        await SetAsync(board, "98,5", "30", "6", "2027");

        (await board.ReadAsync("/cleaning")).ShouldContain("mục tiêu 98,5% đến 30/06/2027; hiện chưa tiến gần thêm");
    }

    [Fact]
    public async Task Target_IsNoBusinessOfAnOffice_AndTheBoardNoneOfACounter()
    {
        using var residence = await country.Site.SignedInAsync("cutru");
        using var counter = await country.Site.SignedInAsync("tiepnhan");

        (await residence.ReadAsync("/cleaning")).ShouldNotContain("Đặt mục tiêu");
        (await counter.ReadAsync("/cleaning")).ShouldContain(Acts.NotPermitted.Text.Vietnamese);
        (await counter.ReadAsync("/")).ShouldNotContain("href=\"/cleaning\"");
    }

    private static async Task<string> SetAsync(FormVisitor board, string share, string day, string month, string year)
    {
        using var answer = await board.PostAsync(
            "/cleaning",
            ("_handler", "target"),
            ("share", share),
            ("day.Day", day),
            ("day.Month", month),
            ("day.Year", year)
        );
        return await FormVisitor.TextOfAsync(answer);
    }

    private static Task<Outcome<long>> CountAsync(OfficerSite site) =>
        site.Registry.RunAsync(
            CountPopulation.Kind,
            act => new CountPopulation().RunAsync(act, TestContext.Current.CancellationToken)
        );

    /// <summary>The counts of sixty days as they would be left in a nation that is being cleaned.</summary>
    public sealed class Cleaned : IAsyncLifetime
    {
        private const int Days = 60;

        internal OfficerSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await OfficerSite.OpenAsync();
            await CountAsync(Site);
            await using var session = await Site.Registry.Store.WriteAsync(TestContext.Current.CancellationToken);
            await session.ExecuteAsync("DELETE FROM population.cleaning_day", TestContext.Current.CancellationToken);
            using (
                var insert = new Storage.PreparedInsert(
                    session,
                    "population.cleaning_day",
                    ["counted_on", "unit", "persons", "asked", "quarantined", "conflicts", "addresses", "doubles"]
                )
            )
            {
                var today = Act.DayOf(Site.Registry.Clock.GetUtcNow());
                for (var ago = 0; ago < Days; ago++)
                    AddDay(insert, PartialDate.Of(today.AddDays(-ago)).ToInt(), ago);
            }
            await session.CommitAsync(TestContext.Current.CancellationToken);
            using var board = await Site.SignedInAsync("bandieuhanh");
            await SetAsync(board, "98,5", "30", "6", "2027");
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        private static void AddDay(Storage.PreparedInsert insert, int day, int ago)
        {
            insert.Add(
                day,
                "",
                90_000_000,
                1_000_000 + (90_000 * ago),
                400_000,
                900_000 + (90_000 * ago),
                150_000,
                90_000
            );
            foreach (var (place, province) in AdministrativeUnits.Newest.Provinces.Index())
            {
                if (province == Province)
                    insert.Add(day, province.Code, 100, 40, 0, 40, 0, 0);
                else
                    insert.Add(
                        day,
                        province.Code,
                        2_000_000,
                        10_000 * (place + (ago / 3)),
                        9_000,
                        8_000 * place,
                        900,
                        700
                    );
                foreach (var (number, commune) in province.Communes.Take(12).Index())
                    insert.Add(day, commune.Code, 20_000, 90 * number, 17, 80 * number, 11, 5);
            }
        }
    }
}
