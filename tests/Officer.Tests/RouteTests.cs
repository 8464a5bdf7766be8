using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.Testing;

namespace CanCuoc.OfficerDoor.Tests;

public sealed partial class RouteTests
{
    /// <summary>What a stranger may see; everything else is behind the door.</summary>
    private static readonly string[] Open = ["/sign-in", "/password", "/unavailable"];

    [Fact]
    public async Task EveryRoute_WithoutSigningIn_LeadsToTheDoor()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();
        var closed = Routes(site).Except(Open).ToArray();

        closed.ShouldContain("/person");
        foreach (var route in closed.Append("/no-such-page"))
        {
            using var got = await stranger.GetAsync(route);
            using var posted = await stranger.PostBareAsync(route, ("page", "1"));
            FormVisitor.WayOf(got).ShouldBe("/sign-in", route);
            FormVisitor.WayOf(posted).ShouldBe("/sign-in", route);
        }
    }

    [Fact]
    public async Task EveryStylesheet_OfTheFirstPage_IsThereForStrangers()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var stranger = site.Visitor();
        var page = await stranger.ReadAsync("/sign-in");
        var sheets = Sheet().Matches(page).Select(link => link.Groups["path"].Value).ToArray();

        sheets.Length.ShouldBe(9);
        foreach (var sheet in sheets)
            (await stranger.ReadAsync(sheet)).Length.ShouldBePositive(sheet);
    }

    [Fact]
    public async Task EveryPage_ForbidsScriptsFramesAndKeeping()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        foreach (var route in (string[])["/", "/persons", "/person", "/statistics", .. Open])
        {
            using var answer = await officer.GetAsync(route);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, route);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(route);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script");
        }
    }

    [Fact]
    public async Task APageThatIsNotThere_SaysSoInBothLanguages()
    {
        await using var site = await OfficerSite.OpenAsync();
        using var officer = await site.SignedInAsync("tiepnhan");

        using var vietnamese = await officer.GetAsync("/no-such-page");
        using var english = await officer.GetAsync("/no-such-page?lang=en");

        vietnamese.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await FormVisitor.TextOfAsync(vietnamese)).ShouldContain("Không mở được trang này");
        (await FormVisitor.TextOfAsync(english)).ShouldContain("This page cannot be opened");
    }

    private static IEnumerable<string> Routes(OfficerSite site) =>
        site
            .Routes.Select(route => "/" + route.TrimStart('/'))
            .Where(route => !route.StartsWith("/_content", StringComparison.Ordinal) && !route.Contains('{'))
            .Distinct();

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sheet();
}
