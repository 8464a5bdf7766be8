using CanCuoc.Exchange;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

public sealed class AskTests
{
    private static readonly string[] Fields = ["name", "birthDate", "sex"];

    [Theory, BothEngines]
    public async Task Ask_EverythingTrue_MatchesAndGivesTheAgencyItsAlias(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var first = await caller.AskAsync(Questions.About(gateway.Person));

        first.Status.ShouldBe(200, first.Text);
        Fields.Select(first.Answer).ShouldAllBe(answer => answer == "match");
        var alias = (string?)first.Json["alias"];
        var byAlias = Questions.About(gateway.Person).With("alias", alias);
        byAlias.Remove("number");
        var second = await caller.AskAsync(byAlias);
        (second.Status, (string?)second.Json["alias"]).ShouldBe((200, alias));
    }

    [Theory, BothEngines]
    public async Task Ask_OneThingFalse_SaysWhichAndNothingOfWhatIsSo(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(Questions.About(gateway.Person).With("claims.birthDate", "06/09/1990"));

        Fields.Select(reply.Answer).ShouldBe(["match", "no-match", "match"]);
        reply.Json["alias"].ShouldBeNull();
        reply.Text.ShouldNotContain("1990");
    }

    [Theory, BothEngines]
    public async Task Ask_AboutSomebodyUnknown_LooksLikeNoMatch(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        var wrong = Questions.About(gateway.Person);
        foreach (var field in Fields)
            wrong.With($"claims.{field}", "?");

        var unknown = await caller.AskAsync(Questions.About("001090999999"));
        var alias = Questions.About(gateway.Person).With("alias", "0123456789abcdef0123456789abcdef");
        alias.Remove("number");

        unknown.Text.ShouldBe((await caller.AskAsync(wrong)).Text);
        (await caller.AskAsync(alias)).Text.ShouldBe(unknown.Text);
    }

    [Theory, BothEngines]
    public async Task Ask_IsShownToTheCitizenWithPurposeGroundAndReference(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        await caller.AskAsync(Questions.About(gateway.Person).With("reference", "HS-17"));

        var look = (await gateway.Registry.TrailAsync(gateway.Person.Id)).First(line => line.Fact is null);
        (look.Kind, look.Post, look.Purpose, look.Ground, look.Reference).ShouldBe(
            (nameof(VerifyPerson), "agency:bank-1", Purpose.Verification.Code, "TT 46/2022/TT-BCA", "HS-17")
        );
    }

    [Theory, BothEngines]
    public async Task Ask_FiftyAtOnceAboutOnePerson_AllAnsweredWithOneAlias(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => caller.AskAsync(Questions.About(gateway.Person)))
        );

        replies.ShouldAllBe(reply => reply.Status == 200);
        replies.Select(reply => (string?)reply.Json["alias"]).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        var facts = (await gateway.Registry.TrailAsync(gateway.Person.Id)).Count(line =>
            line.Fact == nameof(PersonVerified)
        );
        facts.ShouldBe(50);
    }
}
