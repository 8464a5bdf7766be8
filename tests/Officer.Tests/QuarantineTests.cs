using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class QuarantineTests
{
    private const string Page = "/quarantine";

    [Fact]
    public async Task Quarantine_MendedAtTheField_IsTakenAndTheNextComes()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        using var officer = await site.SignedInAsync("cutru");

        var first = await officer.ReadAsync(Page);
        var refused = await SendAsync(officer, first, "release", ("SoDinhDanh", "00109000012"));
        var second = await SendAsync(officer, first, "release", ("SoDinhDanh", "001090000123"));

        first.ShouldContain(PersonalNumber.NotTwelveDigits.Text.Vietnamese);
        first.ShouldContain("href=\"#SoDinhDanh\"");
        first.ShouldContain("dan-cu.xml");
        refused.ShouldContain("00109000012\"");
        refused.ShouldContain(PersonalNumber.NotTwelveDigits.Code);
        second.ShouldContain("Đã nhận bản ghi vào cơ sở dữ liệu");
        second.ShouldContain("NgayThangNamSinh.NgayThangNam");
        var entered = await site.Registry.RunAsync(
            ReadPerson.Kind,
            act => new ReadPerson().RunAsync(act, PersonalNumber.Parse("001090000123", null), default)
        );
        entered.Value.Details.Name.Full.ShouldBe("Nguyễn Văn A");
    }

    [Fact]
    public async Task Quarantine_OfAPersonWhoWasThere_LeadsToBothRecords()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        await site.DisagreeAsync();
        using var officer = await site.SignedInAsync("cutru");
        var waiting = await officer.ReadAsync(Page);

        var done = await SendAsync(officer, waiting, "release", ("SoDinhDanh", "001090000987"));
        var pair = await officer.ReadAsync($"/persons-alike?pair={After(done, "/persons-alike?pair=")}");

        done.ShouldContain("Người này có thể đã có hồ sơ từ trước");
        pair.ShouldContain("Nguyễn Văn A");
        pair.ShouldContain("001090000987");
        pair.ShouldContain("001090000123");
    }

    [Fact]
    public async Task Quarantine_Removed_NeedsAReasonAndComesNoMore()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = await officer.ReadAsync(Page);

        var unsaid = await SendAsync(officer, first, "remove");
        var removed = await SendAsync(officer, first, "remove", ("why", "Bản ghi thử"));
        var again = await SendAsync(officer, first, "remove", ("why", "Bản ghi thử"));

        unsaid.ShouldContain(RemoveQuarantined.NoReason.Text.Vietnamese);
        removed.ShouldContain("Đã loại bỏ bản ghi");
        again.ShouldContain(ReadQuarantined.NotWaiting.Text.Vietnamese);
    }

    [Fact]
    public async Task Quarantine_LeftForLater_ShowsTheNextAndSaysWhenThereIsNone()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        using var officer = await site.SignedInAsync("cutru");
        var first = KeyOf(await officer.ReadAsync(Page));

        var second = await officer.ReadAsync($"{Page}?after={first}");
        var none = await officer.ReadAsync($"{Page}?after={KeyOf(second)}");

        KeyOf(second).ShouldNotBe(first);
        none.ShouldContain("Hết bản ghi ở phía sau.");
    }

    [Fact]
    public async Task Quarantine_OfAnEntryOfARegister_AsksForItsElementsAndRecordsIt()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RegisterDeathAsync();
        using var officer = await site.SignedInAsync("cutru");
        var waiting = await officer.ReadAsync(Page);
        await site.DisagreeAsync();

        var done = await SendEntryAsync(officer, waiting);

        waiting.ShouldContain(ReadPerson.NotFound.Text.Vietnamese);
        waiting.ShouldContain("name=\"SoDangKy\"");
        waiting.ShouldContain("name=\"NgayChet\"");
        waiting.ShouldNotContain("name=\"HoVaTen.Ten\"");
        done.ShouldContain("Đã nhận bản ghi vào cơ sở dữ liệu");
        var dead = await site.Registry.RunAsync(
            ReadPerson.Kind,
            act => new ReadPerson().RunAsync(act, PersonalNumber.Parse("001090000123", null), default)
        );
        dead.Value.Details.DiedOn.ToString().ShouldBe("01/02/2026");
    }

    [Fact]
    public async Task Quarantine_ByAPostThatMayNot_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.QuarantineAsync();
        using var counter = await site.SignedInAsync("tiepnhan");

        var page = await counter.ReadAsync(Page);

        page.ShouldContain("LED-01");
        page.ShouldNotContain("Nguyễn");
        (await counter.ReadAsync("/")).ShouldNotContain(Page);
    }

    [Fact]
    public async Task Quarantine_WithNothingWaiting_SaysSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("cutru");

        (await officer.ReadAsync(Page)).ShouldContain("Không có bản ghi nào chờ xử lý.");
    }

    /// <summary>What the page says, or the page that follows once it is done.</summary>
    private static async Task<string> SendAsync(
        FormVisitor officer,
        string page,
        string step,
        params (string, string)[] fields
    )
    {
        using var answer = await officer.PostAsync(
            Page,
            [
                ("_handler", "quarantine"),
                ("key", KeyOf(page)),
                ("step", step),
                .. fields,
                ("HoVaTen.Ho", "Nguyễn"),
                ("HoVaTen.ChuDem", "Văn"),
                ("HoVaTen.Ten", "A"),
                ("NgayThangNamSinh.NgayThangNam", "1990-01-02"),
                ("GioiTinh", "1"),
            ]
        );
        return FormVisitor.WayOf(answer) is { } way
            ? await officer.ReadAsync(way)
            : await FormVisitor.TextOfAsync(answer);
    }

    private static async Task<string> SendEntryAsync(FormVisitor officer, string page)
    {
        using var answer = await officer.PostAsync(
            Page,
            [
                ("_handler", "quarantine"),
                ("key", KeyOf(page)),
                ("step", "release"),
                ("SoDangKy", "15/2026"),
                ("NoiDangKy.MaDonViHanhChinh", "00004"),
                ("SoDinhDanh", "001090000123"),
                ("NgayChet", "2026-02-01"),
            ]
        );
        return await officer.ReadAsync(FormVisitor.WayOf(answer)!);
    }

    private static string KeyOf(string page) => After(page, "name=\"key\" value=\"");

    /// <summary>What stands after a text, to the next quotation mark.</summary>
    private static string After(string page, string before)
    {
        var begin = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[begin..page.IndexOf('"', begin)];
    }
}
