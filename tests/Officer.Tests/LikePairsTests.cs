using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class LikePairsTests
{
    private const string Page = "/persons-alike";
    private const string Why = "Hai anh em họ, đã gặp cả hai";

    [Fact]
    public async Task Pair_ShowsBothRecordsAndWhyTheyMayBeOne_InWords()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (one, other) = await site.RecordTwiceAsync();
        using var officer = await site.SignedInAsync("cutru");

        var page = await officer.ReadAsync(Page);

        page.ShouldContain($"Hồ sơ 1: {one.Number}");
        page.ShouldContain($"Hồ sơ 2: {other.Number}");
        page.ShouldContain("05/09/1990");
        page.ShouldContain("09/05/1990");
        page.ShouldContain("ngày và tháng đổi chỗ");
        page.ShouldContain("chỉ khác dấu thanh");
        page.ShouldContain("trên 1.");
    }

    [Fact]
    public async Task SamePerson_LeadsToTheMergeOfBoth()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (one, other) = await site.RecordTwiceAsync();
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(Page);

        var merge = await officer.ReadAsync(WayIn(page, "/merge"));

        merge.ShouldContain($"Gộp, giữ {one.Number}");
        merge.ShouldContain($"Gộp, giữ {other.Number}");
        merge.ShouldContain("name=\"versions\" value=\"1,1\"");
    }

    [Fact]
    public async Task SamePerson_OfWhomOneRecordHasNoNumber_LeadsToTheMergeByTheOther()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (one, _) = await site.RecordTwiceAsync(numbers: 1);
        using var officer = await site.SignedInAsync("cutru");

        var page = await officer.ReadAsync(Page);
        var merge = await officer.ReadAsync(WayIn(page, "/merge"));

        page.ShouldContain("Hồ sơ 2: chưa có số");
        merge.ShouldContain($"Gộp, giữ {one.Number}");
    }

    [Fact]
    public async Task SamePerson_WithoutAnyNumber_IsToldWhatComesFirst()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync(numbers: 0);
        using var officer = await site.SignedInAsync("cutru");

        var page = await officer.ReadAsync(Page);

        page.ShouldContain("phải cấp số cho một hồ sơ");
        page.ShouldNotContain("/merge");
    }

    [Fact]
    public async Task TwoPersons_ToldApart_AndUndone_ComeAgain()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync();
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(Page);

        var unsaid = await TellApartAsync(officer, page, why: "");
        var told = await TellApartAsync(officer, page, Why);
        var twice = await TellApartAsync(officer, page, Why);
        var undone = await SendAsync(officer, "reopen", [("key", ValueOf(page, "key"))]);
        var again = await SendAsync(officer, "reopen", [("key", ValueOf(page, "key"))]);

        unsaid.ShouldContain("why-error");
        unsaid.ShouldContain(TellApart.NoReason.Text.Vietnamese);
        told.ShouldContain("Đã ghi là hai người");
        told.ShouldContain("Không có cặp hồ sơ nào chờ xem xét.");
        twice.ShouldContain(LikePairFlow.NotWaiting.Text.Vietnamese);
        ValueOf(undone, "key").ShouldBe(ValueOf(page, "key"));
        again.ShouldContain(LikePairFlow.NotToldApart.Text.Vietnamese);
    }

    [Fact]
    public async Task TwoPersons_OverARecordThatWasNotInSight_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync();
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(Page);

        var stale = await SendAsync(
            officer,
            "apart",
            [("key", ValueOf(page, "key")), ("one", "1"), ("other", "9"), ("why", Why)]
        );

        stale.ShouldContain(Acts.ChangedMeanwhile.Code);
    }

    [Fact]
    public async Task Pair_LeftForLater_SaysWhenThereIsNone()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync();
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(Page);

        var none = await officer.ReadAsync($"{Page}?after={ValueOf(page, "key")}");

        none.ShouldContain("Hết cặp hồ sơ ở phía sau.");
    }

    [Fact]
    public async Task Pair_ByAPostThatMayNot_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RecordTwiceAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        var page = await counter.ReadAsync(Page);

        page.ShouldContain("LED-01");
        page.ShouldNotContain("Trần");
        (await counter.ReadAsync("/")).ShouldNotContain(Page);
    }

    private static Task<string> TellApartAsync(FormVisitor officer, string page, string why) =>
        SendAsync(
            officer,
            "apart",
            [
                ("key", ValueOf(page, "key")),
                ("one", ValueOf(page, "one")),
                ("other", ValueOf(page, "other")),
                ("why", why),
            ]
        );

    /// <summary>What the page says, or the page that follows once it is done.</summary>
    private static async Task<string> SendAsync(FormVisitor officer, string form, (string, string)[] fields)
    {
        using var answer = await officer.PostAsync(Page, [("_handler", form), .. fields]);
        return FormVisitor.WayOf(answer) is { } way
            ? await officer.ReadAsync(way)
            : await FormVisitor.TextOfAsync(answer);
    }

    private static string WayIn(string page, string address) =>
        address + Between(page, $"href=\"{address}", "\"").Replace("&amp;", "&", StringComparison.Ordinal);

    private static string ValueOf(string page, string name) => Between(page, $"name=\"{name}\" value=\"", "\"");

    private static string Between(string page, string before, string after)
    {
        var begin = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[begin..page.IndexOf(after, begin, StringComparison.Ordinal)];
    }
}
