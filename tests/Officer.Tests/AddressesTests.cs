using System.Text.RegularExpressions;
using CanCuoc.Ledger;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class AddressesTests
{
    private const string Page = "/addresses";

    [Fact]
    public async Task Addresses_AreGivenOneAfterTheOther_AndDecided()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.ReformAsync(houses: 2);
        using var officer = await site.SignedInAsync("cutru");

        var first = await officer.ReadAsync(Page);
        var second = await DecideAsync(officer, first, Reformed.Halves[1].Code);
        var none = await DecideAsync(officer, second, Reformed.Halves[0].Code);

        first.ShouldContain("Số 1 đường Mẫu");
        first.ShouldContain("không phải chứng cứ pháp lý");
        foreach (var half in Reformed.Halves)
            first.ShouldContain(half.FullName.Vietnamese);
        second.ShouldContain("Số 2 đường Mẫu");
        none.ShouldContain("Không còn địa chỉ nào chờ bạn.");
        (await site.WaitingAsync()).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Address_LeftForLater_IsGivenAgainFromTheBeginning()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.ReformAsync(houses: 2);
        using var officer = await site.SignedInAsync("cutru");

        (await officer.ReadAsync($"{Page}?later=1")).ShouldContain("Số 2 đường Mẫu");
        (await officer.ReadAsync($"{Page}?later=2")).ShouldContain("Không còn địa chỉ nào chờ bạn.");
        (await officer.ReadAsync($"{Page}?later=-1")).ShouldContain("Số 1 đường Mẫu");
    }

    [Fact]
    public async Task Decision_OfNothing_OrWithAForgedTicket_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.ReformAsync(houses: 1);
        using var officer = await site.SignedInAsync("cutru");
        var page = await officer.ReadAsync(Page);

        var nothing = await DecideAsync(officer, page, "");
        var forged = await officer.SendAsync(Page, "decide", ("ticket", "x"), ("item", "1"), ("unit", "00004"));

        nothing.ShouldContain(DecideAddress.NotACandidate.Text.Vietnamese);
        nothing.ShouldContain("Số 1 đường Mẫu");
        forged.ShouldContain(LookTickets.Worthless.Text.Vietnamese);
        (await site.WaitingAsync()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Look_IsInTheTrailOfWhoLivesThere()
    {
        await using var site = await OfficerSite.OpenAsync();
        var people = await site.ReformAsync(houses: 1);
        using var officer = await site.SignedInAsync("cutru");

        await officer.ReadAsync(Page);

        (await site.Registry.TrailAsync(people[0].Id)).ShouldContain(line => line.Kind == nameof(ReadOpenAddress));
    }

    [Fact]
    public async Task Record_ShowsTodaysNameOfAStreet_AndOnWhoseWord()
    {
        await using var site = await OfficerSite.OpenAsync();
        var person = await site.RegisterAsync(
            Invented.An with
            {
                PermanentResidence = Address.Of(Reformed.Halves[0], "Số 1 đường Mẫu").Value,
            }
        );
        var street = StreetToRename.Read(Reformed.Halves[0].Code, "Mẫu", "Mới").Value;
        await site.Registry.RunAsync(
            RenameStreet.Kind,
            act => new RenameStreet().RunAsync(act, street, act.Today, "Nghị quyết 12/2026/NQ-HĐND", default)
        );
        using var officer = await site.SignedInAsync("cutru");

        var page = await officer.ReadAsync(await officer.RecordOfAsync(person));

        page.ShouldContain("Số 1 đường Mẫu, ");
        page.ShouldContain("Số 1 đường Mới, ");
        page.ShouldContain("Mẫu đổi tên thành Mới từ 02/03/2026, theo Nghị quyết 12/2026/NQ-HĐND");
    }

    [Fact]
    public async Task Record_ShowsTodaysUnitBesideWhatWasRegistered_AndWhoDecided()
    {
        await using var site = await OfficerSite.OpenAsync();
        var people = await site.ReformAsync(houses: 1);
        using var officer = await site.SignedInAsync("cutru");
        var record = await officer.RecordOfAsync(people[0]);

        var before = await officer.ReadAsync(record);
        await DecideAsync(officer, await officer.ReadAsync(Page), Reformed.Halves[1].Code);
        var after = await officer.ReadAsync(record);

        before.ShouldContain("Chưa xác định, một trong 2 đơn vị");
        after.ShouldContain($"{Address.Of(Reformed.Divided, "Số 1 đường Mẫu").Value}");
        after.ShouldContain($"{Address.Of(Reformed.Halves[1], "Số 1 đường Mẫu").Value}");
        after.ShouldContain("Do cán bộ xác định");
        after.ShouldContain("không phải chứng cứ pháp lý");
    }

    [Fact]
    public async Task PostWithoutTheRight_SeesNoAddress()
    {
        await using var site = await OfficerSite.OpenAsync();
        await site.ReformAsync(houses: 1);
        using var counter = await site.SignedInAsync("tiepnhan");

        var page = await counter.ReadAsync(Page);

        page.ShouldContain(Acts.NotPermitted.Text.Vietnamese);
        page.ShouldNotContain("đường Mẫu");
    }

    private static async Task<string> DecideAsync(FormVisitor officer, string page, string unit)
    {
        using var answer = await officer.PostAsync(
            Page,
            ("_handler", "decide"),
            ("ticket", Ticket().Match(page).Groups["ticket"].Value),
            ("item", nameof(AddressItem.PermanentResidence)),
            ("unit", unit)
        );
        return FormVisitor.WayOf(answer) is { } way
            ? await officer.ReadAsync(way)
            : await FormVisitor.TextOfAsync(answer);
    }

    [GeneratedRegex("name=\"ticket\" value=\"(?<ticket>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ticket();
}
