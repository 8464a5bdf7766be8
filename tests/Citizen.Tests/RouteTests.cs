using System.Net;
using System.Text.RegularExpressions;
using CanCuoc.Testing;

namespace CanCuoc.CitizenDoor.Tests;

public sealed partial class RouteTests
{
    /// <summary>What a stranger may see; everything else is behind the door.</summary>
    private static readonly string[] Open = ["/", "/unavailable"];

    [Fact]
    public async Task EveryRoute_WithoutSigningIn_LeadsToTheDoor()
    {
        await using var site = await CitizenSite.OpenAsync();
        await site.RegisterAsync(Invented.An);
        using var stranger = site.Visitor();
        var closed = Routes(site).Except(Open).ToArray();

        closed.ShouldContain("/record");
        foreach (var route in closed.Append("/no-such-page"))
        {
            using var got = await stranger.GetAsync(route);
            using var posted = await stranger.PostBareAsync(route, ("page", "1"));
            ShouldLeadToTheDoor(got, route);
            ShouldLeadToTheDoor(posted, route);
        }
    }

    [Fact]
    public async Task EveryStylesheet_OfTheFirstPage_IsThereForStrangers()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var stranger = site.Visitor();
        var sheets = Sheet().Matches(await stranger.ReadAsync("/")).Select(link => link.Groups["path"].Value).ToArray();

        sheets.Length.ShouldBe(9);
        foreach (var sheet in sheets)
            (await stranger.ReadAsync(sheet)).Length.ShouldBePositive(sheet);
    }

    [Fact]
    public async Task EveryPage_ForbidsScriptsFramesAndKeeping()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();
        await an.EnterAsync(await site.RegisterAsync(Invented.An));

        foreach (var route in (string[])["/record", "/card", "/looks", "/unavailable"])
        {
            using var answer = await an.GetAsync(route);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, route);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(route);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script");
        }
    }

    [Fact]
    public async Task APageThatIsNotThere_SaysSoInBothLanguages()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var an = site.Visitor();
        await an.EnterAsync(await site.RegisterAsync(Invented.An));

        using var vietnamese = await an.GetAsync("/no-such-page");
        using var english = await an.GetAsync("/no-such-page?lang=en");

        vietnamese.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await FormVisitor.TextOfAsync(vietnamese)).ShouldContain("Không mở được trang này");
        (await english.Content.ReadAsStringAsync()).ShouldContain("This page cannot be opened");
    }

    [Fact]
    public async Task TheLanguage_OnceChosen_IsKept()
    {
        await using var site = await CitizenSite.OpenAsync();
        using var visitor = site.Visitor();

        (await visitor.ReadAsync("/")).ShouldContain("<html lang=\"vi\"");
        (await visitor.ReadAsync("/?lang=en")).ShouldContain("href=\"/?lang=vi\"");
        (await visitor.ReadAsync("/")).ShouldContain("See your record");
        (await visitor.ReadAsync("/?lang=fr")).ShouldContain("<html lang=\"en\"");
        (await visitor.ReadAsync("/?lang=vi")).ShouldContain("Xem hồ sơ của bạn");
    }

    private static IEnumerable<string> Routes(CitizenSite site) =>
        site
            .Routes.Select(route => "/" + route.TrimStart('/'))
            .Where(route => !route.StartsWith("/_content", StringComparison.Ordinal) && !route.Contains('{'))
            .Distinct();

    private static void ShouldLeadToTheDoor(HttpResponseMessage answer, string route)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, route);
        answer.Headers.Location!.ToString().ShouldBe("/", route);
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sheet();
}
