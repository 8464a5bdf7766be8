using System.Text.Json.Nodes;
using CanCuoc.Storage;
using CanCuoc.Testing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CanCuoc.Gateway.Tests;

/// <summary>What anybody may read at the door.</summary>
public sealed class DoorTests(Browser browser)
{
    [Theory, BothEngines]
    public async Task Status_BeforeAndAfterOpening_SaysSo(Engine engine)
    {
        await using var closed = await GatewayFixture.OpenAsync(engine, systemsOpen: false);
        await using var open = await GatewayFixture.OpenAsync(engine);
        using var before = closed.Caller();
        using var after = open.Caller();

        (await before.GetAsync("/v1/status")).Text.ShouldBe("{\"open\":false,\"since\":null}");
        ((bool?)(await after.GetAsync("/v1/status")).Json["open"]).ShouldBe(true);
    }

    [Fact]
    public async Task Document_NamesEveryEndpointHeaderFieldAndRefusal()
    {
        await using var gateway = await GatewayFixture.OpenAsync(Engine.Sqlite);
        using var caller = gateway.Caller();

        var reply = await caller.GetAsync("/openapi/v1.json");

        var paths = reply.Json["paths"]!.AsObject();
        paths.Select(path => path.Key).ShouldBe(["/v1/status", "/v1/verify"], ignoreOrder: true);
        var verify = paths["/v1/verify"]!["post"]!;
        verify["parameters"]!
            .AsArray()
            .Select(parameter => (string?)parameter!["name"])
            .ShouldBe(["Agency", "Agency-Time", "Agency-Nonce", "Agency-Signature"]);
        foreach (var (refusal, status) in RefusalStatus.All)
            ((string?)verify["responses"]![$"{status}"]!["description"])!.ShouldContain(refusal.Code);
        foreach (var field in Questions.About("").Select(field => field.Key).Append("alias").Append("reference"))
            Schema(reply, "Question")["properties"]!.AsObject().ShouldContainKey(field);
        reply.Text.ShouldContain("permanentUnit");
        Schema(reply, "FieldAnswer")["enum"]!.ToJsonString().ShouldBe("[\"match\",\"no-match\"]");
    }

    [Theory]
    [InlineData("/v1/nowhere", 404)]
    [InlineData("/v1/verify", 405)]
    [InlineData("/openapi/v2.json", 404)]
    public async Task Door_KnockedBeside_PointsToTheFrontPage(string address, int status)
    {
        await using var gateway = await GatewayFixture.OpenAsync(Engine.Sqlite);
        using var caller = gateway.Caller();

        var reply = await caller.GetAsync(address);

        (reply.Status, reply.Code, reply.MediaType).ShouldBe(
            (status, NoSuchAddress.Here.Code, "application/problem+json")
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/how-to-ask.css")]
    [InlineData("/v1/status")]
    [InlineData("/v1/nowhere")]
    public async Task Answer_Whatever_CarriesSecurityHeaders(string address)
    {
        await using var gateway = await GatewayFixture.OpenAsync(Engine.Sqlite);
        using var caller = gateway.Caller();

        var headers = (await caller.GetAsync(address)).Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.CacheControl!.NoStore.ShouldBeTrue();
        headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task Page_InARealBrowser_IsSoundAndAccessible(int width, bool isDark)
    {
        await using var gateway = await GatewayFixture.OpenAsync(Engine.Sqlite);

        await AxeCheck.AssertAccessibleAsync(browser, gateway.Url + "/", new Look(width, isDark));
        await using var visit = await browser.VisitAsync(gateway.Url + "/", new Look(width, isDark));
        (await visit.Page.TitleAsync()).ShouldContain("CanCuoc");
    }

    private static JsonNode Schema(Reply reply, string name) => reply.Json["components"]!["schemas"]![name]!;
}
