using System.Text.RegularExpressions;
using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.OfficerDoor.Pages;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class SearchTests
{
    [Fact]
    public async Task Search_ByNumber_LeadsToTheRecordAndItsHistory()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
        using var officer = await site.SignedInAsync("tiepnhan");

        var found = await officer.SearchAsync(("number", $"{an.Number}"));
        var record = await officer.ReadAsync(AddressIn(found));

        record.ShouldContain("Trần Văn Hòa");
        record.ShouldContain("0900000000");
        record.ShouldContain("0911111111");
        record.ShouldContain("Quyết định số 7/2026");
        record.ShouldContain("HS-7");
    }

    [Fact]
    public async Task Search_Misspelt_FindsAndSaysHowItWasRead()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");

        var found = await officer.SearchAsync(("name", "Tarn An"), ("birthYear", "1956"));
        var nobody = await officer.SearchAsync(("name", "Tarn An"));

        found.ShouldContain("Trần Thị Ngọc An");
        found.ShouldContain("Không có ai tên “Tarn”; đã hiểu là “Trần”.");
        nobody.ShouldContain("có năm sinh thì chữ gõ nhầm cũng được tìm");
    }

    [Fact]
    public async Task Record_AsOfADay_IsShownAsItWasKnownThen()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        await site.AmendAsync(an, Invented.An with { Phone = "0911111111" });
        using var officer = await site.SignedInAsync("tiepnhan");
        var address = AddressIn(await officer.SearchAsync(("number", $"{an.Number}")));

        var before = await officer.SendAsync(address, "time", Day(31, 1, 2026));
        var unborn = await officer.SendAsync(address, "time", Day(31, 1, 1900));

        before.ShouldContain("Hồ sơ vào ngày 31/01/2026, theo điều đã biết đến hết ngày 02/03/2026");
        ShownPhone().Match(before).Groups[1].Value.ShouldBe("0900000000");
        before.ShouldContain("<strong><span>0911111111");
        unborn.ShouldContain("chưa sinh");
    }

    [Theory]
    [InlineData(31, 1, 2027, "OFF-07")]
    [InlineData(null, 1, 2026, "OFF-06")]
    [InlineData(31, 2, 2026, "VOC-21")]
    public async Task Record_AsOfADayThatCannotBe_SaysSo(int? day, int month, int year, string code)
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        var address = AddressIn(await officer.SearchAsync(("number", $"{an.Number}")));

        (await officer.SendAsync(address, "time", Day(day, month, year))).ShouldContain(code);
    }

    [Fact]
    public async Task Open_ARecord_IsSeenByTheCitizenWithItsReason()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");

        await officer.ReadAsync(AddressIn(await officer.SearchAsync(("number", $"{an.Number}"))));

        var trail = await site.Registry.TrailAsync(an.Id);
        trail.ShouldContain(line => line.Kind == ReadPerson.Kind.Name && line.Reference == "HS-7");
        trail.ShouldContain(line => line.Kind == SearchPersons.Kind.Name && line.Post == "MAU-TN");
    }

    [Fact]
    public async Task Search_ByNameWithoutMarks_FindsThePersonOfThatYearAndCommune()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        (string, string) commune = ("commune", $"{Invented.Commune.Name}, {Invented.Commune.Province.Name}");

        var found = await officer.SearchAsync(("name", "tran thi ngoc an"), ("birthYear", "1956"), commune);
        var other = await officer.SearchAsync(("name", "tran thi ngoc an"), ("birthYear", "1957"), commune);

        found.ShouldContain("Trần Thị Ngọc An");
        other.ShouldContain("Không tìm thấy ai");
    }

    [Fact]
    public async Task Search_WithNothingFilledIn_NamesWhatIsMissing()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        (await officer.SendSearchAsync()).ShouldContain("LED-06");
        (await officer.SearchAsync()).ShouldContain(SearchPersons.NothingAsked.Text.Vietnamese);
    }

    public static TheoryData<string, string, string> Unreadable =>
        new()
        {
            { "number", "12345", PersonalNumber.NotTwelveDigits.Code },
            { "birthYear", "56", SearchForm.NotAYear.Code },
            { "birthYear", "9999", SearchForm.NotAYear.Code },
            { "commune", "Không Đâu", CommuneTyped.Unknown.Code },
            { "commune", "Tân Thành", CommuneTyped.Several.Code },
        };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task Search_WithWhatCannotBeRead_SaysSoAndKeepsIt(string field, string typed, string code)
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await officer.SearchAsync((field, typed));

        page.ShouldContain(code);
        page.ShouldContain($"value=\"{typed}\"");
    }

    [Fact]
    public async Task Search_TooWide_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        for (var person = 0; person <= SearchPersons.Most; person++)
            await site.RegisterAsync(Invented.Binh);
        using var officer = await site.SignedInAsync("tiepnhan");

        (await officer.SearchAsync(("name", "Lý Thanh Bình"))).ShouldContain(SearchPersons.TooWide.Code);
    }

    [Fact]
    public async Task Search_ByAPostThatMayNot_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var factory = await site.SignedInAsync("xuongthe");

        (await factory.SearchAsync(("name", "Lý Thanh Bình"))).ShouldContain(Acts.NotPermitted.Code);
    }

    [Fact]
    public async Task Open_WithTheTicketOfAnotherOfficer_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        using var other = await site.SignedInAsync("pheduyet");
        var address = AddressIn(await officer.SearchAsync(("number", $"{an.Number}")));

        var page = await other.ReadAsync(address);

        page.ShouldContain(LookTickets.Worthless.Text.Vietnamese);
        page.ShouldNotContain("Trần Thị Ngọc An");
    }

    [Fact]
    public async Task Open_AfterFifteenMinutesOrWithoutTicket_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        var address = AddressIn(await officer.SearchAsync(("number", $"{an.Number}")));

        site.Registry.Clock.Advance(TimeSpan.FromMinutes(14));
        await officer.ReadAsync("/");
        site.Registry.Clock.Advance(TimeSpan.FromMinutes(2));

        (await officer.ReadAsync(address)).ShouldContain(LookTickets.Worthless.Text.Vietnamese);
        (await officer.ReadAsync("/person")).ShouldContain(LookTickets.Worthless.Text.Vietnamese);
        (await officer.ReadAsync("/person?ticket=1")).ShouldContain(LookTickets.Worthless.Text.Vietnamese);
    }

    private static string AddressIn(string page) => Address().Match(page).Groups["address"].Value;

    [GeneratedRegex("href=\"(?<address>/person\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"<dt>Số điện thoại</dt>\s*<dd>[^0-9]*(\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShownPhone();

    private static (string, string)[] Day(int? day, int month, int year) =>
        [("Day.Day", $"{day}"), ("Day.Month", $"{month}"), ("Day.Year", $"{year}")];
}
