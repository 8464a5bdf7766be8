using System.Text.RegularExpressions;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class HomeTests
{
    [Fact]
    public async Task Home_OfTheCounter_ListsWhatIsBeingCapturedAndNamesNobody()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        var application = await site.Registry.RunAsync(
            OpenApplication.Kind,
            act => new OpenApplication(new ReadPerson()).RunAsync(act, an.Id, default)
        );
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await officer.ReadAsync("/");

        page.ShouldContain($"href=\"/applications/{application.Value.Id.Value}\"");
        page.ShouldContain("02/03/2026 08:00");
        page.ShouldNotContain("Trần Thị Ngọc An");
        page.ShouldNotContain("Chờ phê duyệt");
    }

    [Fact]
    public async Task Home_OfTheApprovingOfficer_ListsScreeningDoubtAndApproval()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("pheduyet");

        var page = await officer.ReadAsync("/");

        page.ShouldContain("Chờ đối chiếu");
        page.ShouldContain("Cần xác minh");
        page.ShouldContain("Chờ phê duyệt");
        page.ShouldNotContain("Đang thu nhận");
    }

    [Fact]
    public async Task Home_OfAPostWithoutPages_SaysSoAndOffersNoSearch()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("xuongthe");

        var page = await officer.ReadAsync("/");

        page.ShouldContain("Chức vụ này chưa có việc trên trang");
        page.ShouldNotContain("href=\"/persons\"");
    }

    [Fact]
    public async Task Home_OfTheResidenceOfficer_TellsHowMuchWaitsForThePost()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.DisagreeAsync();
        await site.QuarantineAsync();
        await site.ReformAsync(houses: 1);
        using var officer = await site.SignedInAsync("cutru");
        using var counter = await site.SignedInAsync("tiepnhan");

        var tiles = TilesOf(await officer.ReadAsync("/"));

        tiles.ShouldBe(["Địa chỉ chờ xác định 1", "Nguồn khác nhau 2", "Hồ sơ giống nhau 0", "Bản ghi bị cách ly 2"]);
        (await counter.ReadAsync("/")).ShouldNotContain("Nguồn khác nhau");
    }

    private static IEnumerable<string> TilesOf(string page) =>
        Tile().Matches(page).Select(tile => $"{tile.Groups["label"].Value} {tile.Groups["value"].Value}");

    [GeneratedRegex(
        "<dt>(?<label>[^<]+)</dt>\\s*<dd class=\"tile-value\">(?<value>[^<]+)</dd>",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Tile();
}
