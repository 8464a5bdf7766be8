using System.Text.RegularExpressions;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class ProtectionTests
{
    private const string Nobodys = "001056999999";

    [Fact]
    public async Task Protect_ByTheKeeper_HidesThePersonFromTheCounter()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var keeper = await site.SignedInAsync("hosomat");
        using var counter = await site.SignedInAsync("tiepnhan");
        var number = $"{an.Number}";

        var protectedPage = await SendAsync(keeper, number, "protect");

        protectedPage.ShouldContain("Đã bảo vệ người này");
        Bare(await counter.SearchAsync(("number", number)), number)
            .ShouldBe(Bare(await counter.SearchAsync(("number", Nobodys)), Nobodys));
        Bare(await counter.SearchAsync(("name", "Tran Thi Ngoc An")), "")
            .ShouldBe(Bare(await counter.SearchAsync(("name", "Tran Thi Ngoc Am")), "").Replace("Ngoc Am", "Ngoc An"));
        (await keeper.SearchAsync(("number", number))).ShouldContain("Trần Thị Ngọc An");
    }

    [Fact]
    public async Task EndProtection_ByTheKeeper_ShowsThePersonAgain()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var keeper = await site.SignedInAsync("hosomat");
        using var counter = await site.SignedInAsync("tiepnhan");
        await SendAsync(keeper, $"{an.Number}", "protect");

        (await SendAsync(keeper, $"{an.Number}", "protect")).ShouldContain(ProtectPerson.AlreadyProtected.Code);
        (await SendAsync(keeper, $"{an.Number}", "end")).ShouldContain("Đã chấm dứt bảo vệ");

        (await counter.SearchAsync(("number", $"{an.Number}"))).ShouldContain("Trần Thị Ngọc An");
    }

    [Fact]
    public async Task Protect_ByAPostThatMayNot_IsRefusedAlikeForEverybody()
    {
        await using var site = await OfficerSite.OpenAsync();
        var an = await site.RegisterAsync(Invented.An);
        using var counter = await site.SignedInAsync("tiepnhan");

        var known = await SendAsync(counter, $"{an.Number}", "protect");

        known.ShouldContain(Acts.NotPermitted.Code);
        Bare(known, $"{an.Number}").ShouldBe(Bare(await SendAsync(counter, Nobodys, "protect"), Nobodys));
        (await SendAsync(counter, "", "protect")).ShouldContain(SearchPersons.NothingAsked.Code);
    }

    private static Task<string> SendAsync(Testing.FormVisitor visitor, string number, string step) =>
        visitor.SendAsync(
            "/protection",
            "protection",
            ("number", number),
            ("purpose", Purpose.Investigation.Code),
            ("ground", "Luật 26/2023/QH15, Điều 10"),
            ("step", step)
        );

    /// <summary>A page without what was typed and the seal of its forms.</summary>
    private static string Bare(string page, string number) =>
        FormSeal().Replace(number == "" ? page : page.Replace(number, "number", StringComparison.Ordinal), "seal");

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*"|<form[^>]*>""", RegexOptions.None, 1000)]
    private static partial Regex FormSeal();
}
