using System.Text.RegularExpressions;

namespace CanCuoc.CitizenDoor.Tests;

public sealed partial class MyRecordTests
{
    [Fact]
    public async Task Record_AfterAnAmendment_TellsItAsASentenceWithItsSource()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        await site.AmendAsync(binh.Id, details => details with { Phone = "0900000001" });

        var text = await TextAsync(site, binh);

        text.ShouldContain("Số điện thoại: từ 0900000088 thành 0900000001");
        text.ShouldContain("nguồn: Đơn của công dân");
        text.ShouldContain("nguồn: Giấy khai sinh số 12/1956");
    }

    [Fact]
    public async Task Record_WhenSomethingIsAddedOrRemoved_SaysSo()
    {
        await using var site = await CitizenSite.OpenAsync();
        var binh = await site.RegisterAsync(Invented.Binh);
        await site.AmendAsync(binh.Id, details => details with { Phone = null });
        var removed = await TextAsync(site, binh);
        await site.AmendAsync(binh.Id, details => details with { Phone = "0900000001" });

        removed.ShouldContain("Số điện thoại: từ 0900000088 nay không còn ghi");
        (await TextAsync(site, binh)).ShouldContain("Số điện thoại: nay ghi 0900000001");
    }

    private static async Task<string> TextAsync(CitizenSite site, Population.PersonRecord person) =>
        Space().Replace(Mark().Replace(await site.ReadAsAsync(person, "/record"), ""), " ");

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
