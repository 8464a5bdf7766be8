using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class FamilyTests
{
    [Fact]
    public async Task Family_FromTheRecord_LeadsToBothGenerations()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (mother, child) = await FamilyAsync(site);
        using var officer = await site.SignedInAsync("tiepnhan");

        var page = await officer.ReadAsync(await AddressAsync(officer, mother));

        page.ShouldContain("Trần Văn Hòa");
        page.ShouldContain(child.Details.Name.ScreenForm);
        page.ShouldContain($"{child.Number}");
        page.ShouldContain("Giấy khai sinh số 12/1956");
        (await officer.ReadAsync(Record().Matches(page)[^1].Groups["address"].Value)).ShouldContain("0922222222");
        (await site.Registry.TrailAsync(child.Id)).ShouldContain(line =>
            line.Kind == nameof(ReadFamily) && line.Reference == "HS-7"
        );
    }

    [Fact]
    public async Task Family_AsOfADay_IsShownAsItWasThen()
    {
        await using var site = await OfficerSite.OpenAsync();
        var (mother, child) = await FamilyAsync(site);
        using var officer = await site.SignedInAsync("tiepnhan");
        var address = await AddressAsync(officer, mother);
        (string, string)[] before = [("Day.Day", "31"), ("Day.Month", "12"), ("Day.Year", "2011")];

        var page = await officer.SendAsync(address, "time", before);

        page.ShouldContain("Vào ngày 31/12/2011");
        page.ShouldNotContain(child.Details.Name.ScreenForm);
    }

    [Fact]
    public async Task Family_WithoutTicket_IsRefused()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        (await officer.ReadAsync("/family")).ShouldContain(LookTickets.Worthless.Text.Vietnamese);
    }

    private static async Task<(PersonRecord Mother, PersonRecord Child)> FamilyAsync(OfficerSite site)
    {
        var mother = await site.RegisterAsync(Invented.An);
        var child = await site.RegisterAsync(
            Invented.An with
            {
                Name = PersonName.Parse("Lê Minh Khôi", null),
                BirthDate = PartialDate.Of(new DateOnly(2012, 1, 1)),
                Father = null,
                Mother = new(mother.Id, null),
                Phone = "0922222222",
            }
        );
        return (mother, child);
    }

    private static async Task<string> AddressAsync(FormVisitor officer, PersonRecord person)
    {
        var found = await officer.SearchAsync(("number", $"{person.Number}"));
        var record = await officer.ReadAsync(Record().Match(found).Groups["address"].Value);
        return WebUtility.HtmlDecode(Family().Match(record).Groups["address"].Value);
    }

    [GeneratedRegex("href=\"(?<address>/person\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Record();

    [GeneratedRegex("href=\"(?<address>/family\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Family();
}
