using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.OfficerDoor.Tests;

public sealed class HomeTests
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
}
