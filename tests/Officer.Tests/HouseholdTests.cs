using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.OfficerDoor.Door;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class HouseholdTests
{
    [Fact]
    public async Task Household_FromTheRecord_ShowsItsMembers()
    {
        await using var site = await OfficerSite.OpenAsync();
        var home = new HouseholdId(7_000_001);
        var head = await site.RegisterAsync(Invented.An with { Household = new(home, HouseholdRelation.Head) });
        var child = await site.RegisterAsync(
            Invented.An with
            {
                Name = PersonName.Parse("Lê Minh Khôi", null),
                Household = new(home, HouseholdRelation.Read("CHILD").Value),
            }
        );
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.ReadAsync(await FindAsync(officer, head));

        var page = await officer.ReadAsync(AddressIn(record));

        page.ShouldContain("Chủ hộ");
        page.ShouldContain("Lê Minh Khôi");
        page.ShouldContain($"{child.Number}");
        (await site.Registry.TrailAsync(child.Id)).ShouldContain(line =>
            line.Kind == nameof(ReadHousehold) && line.Reference == "HS-7"
        );
    }

    [Fact]
    public async Task Household_OfNobody_SaysSo()
    {
        await using var site = await OfficerSite.OpenAsync();
        var loner = await site.RegisterAsync(Invented.An);
        using var officer = await site.SignedInAsync("tiepnhan");
        var record = await officer.ReadAsync(await FindAsync(officer, loner));

        (await officer.ReadAsync(AddressIn(record))).ShouldContain(ReadHousehold.NotFound.Text.Vietnamese);
        (await officer.ReadAsync("/household")).ShouldContain(LookTickets.Worthless.Text.Vietnamese);
    }

    private static async Task<string> FindAsync(FormVisitor officer, PersonRecord person) =>
        AddressIn(await officer.SearchAsync(("number", $"{person.Number}")), "person");

    private static string AddressIn(string page, string route = "household") =>
        WebUtility.HtmlDecode(
            Address().Matches(page).First(match => match.Groups["route"].Value == route).Groups["address"].Value
        );

    [GeneratedRegex("href=\"(?<address>/(?<route>[a-z]+)\\?ticket=[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
