using System.Text;
using System.Text.RegularExpressions;
using CanCuoc.Population;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class ExtractTests(Browser browser)
{
    [Fact]
    public async Task Extract_OfADay_SaysWhatTheRecordSaidThenAndIsRecorded()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(an);

        var page = await IssueAsync(officer, record, 31, 1, 2026);

        var files = File().Matches(page);
        files.Count.ShouldBe(2);
        foreach (Match file in files)
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(file.Groups["content"].Value));
            var extract = SignedExtract.Open(text, site.ExtractKey).Value.Extract;
            extract.Items.Single(item => item.Field == "phone").Value.Vietnamese.ShouldBe("0900000000");
            extract.AsOf.ShouldBe(new(2026, 1, 31));
        }
        (await site.Registry.TrailAsync(an.Id)).ShouldContain(line =>
            line.Kind == nameof(IssueExtract) && line.Reference == "HS-7"
        );
    }

    [Fact]
    public async Task Extract_OfNoDay_IsOfToday()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await officer.SendAsync(await officer.RecordOfAsync(an), "time", ("Step", "certify"));

        page.ShouldContain("Hồ sơ vào ngày 02/03/2026");
        File().Count(page).ShouldBe(2);
    }

    [Fact]
    public async Task Extract_OfADayBeforeBirth_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await IssueAsync(officer, await officer.RecordOfAsync(an), 1, 1, 1900);

        page.ShouldContain(IssueExtract.NotKnownThen.Text.Vietnamese);
        File().Count(page).ShouldBe(0);
    }

    [Theory, InlineData("vi", 1280), InlineData("en", 390)]
    public async Task Extract_SavedFromTheBrowser_IsWhole(string language, int width)
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.RecordOfAsync(an);
        await AxeCheck.AssertAccessibleAsync(
            browser,
            $"{site.Address}/sign-in?lang={language}",
            new Look(width),
            async page =>
            {
                await page.SignInAsync("tiepnhan");
                await page.GotoAsync($"{site.Address}{record}");
                await page.SendAsync("button[value=certify]");
                var saved = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[download$='.html']"));
                var text = await System.IO.File.ReadAllTextAsync(await saved.PathAsync());
                SignedExtract.Open(text, site.ExtractKey).Refusal.ShouldBeNull();
            }
        );
    }

    private static Task<string> IssueAsync(FormVisitor officer, string record, int day, int month, int year) =>
        officer.SendAsync(
            record,
            "time",
            ("Step", "certify"),
            ("Day.Day", $"{day}"),
            ("Day.Month", $"{month}"),
            ("Day.Year", $"{year}")
        );

    [GeneratedRegex("href=\"data:[^\"]+;base64,(?<content>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();
}
