using CanCuoc.Exchange;
using CanCuoc.Gateway.Asking;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>What an agency is told when the registry cannot answer.</summary>
public sealed class FailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Ask_MoreThanAMinuteAllows_IsRefusedForThatAgencyOnly(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(
            engine,
            parts => parts with { QuestionsPerMinute = 2 }
        );
        await gateway.AgreeAsync(gateway.Terms with { Code = "hospital-1" });
        using var bank = gateway.Caller();
        using var hospital = new Caller(gateway.Url, "hospital-1", gateway.Key, gateway.Registry.Clock);
        var question = Questions.About(gateway.Person);
        await bank.AskAsync(question);
        await bank.AskAsync(question);

        var third = await bank.AskAsync(question);

        (third.Status, third.Code).ShouldBe((429, Allowance.Used.Code));
        third.Headers.RetryAfter.ShouldNotBeNull();
        (await hospital.AskAsync(question)).Status.ShouldBe(200);
    }

    [Theory, BothEngines]
    public async Task Ask_WhileTheDatabaseIsHeldUp_IsToldToComeBack(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(
            engine,
            parts => parts with { Patience = TimeSpan.FromMilliseconds(300) }
        );
        using var caller = gateway.Caller();
        await using var busy = await gateway.Registry.Store.WriteAsync(Cancellation);
        if (engine == Engine.PostgreSql)
            await busy.ExecuteAsync("LOCK TABLE exchange.request", Cancellation);

        var reply = await caller.AskAsync(Questions.About(gateway.Person));

        (reply.Status, reply.Code).ShouldBe((503, Failures.TooSlow.Code));
    }

    [Theory, BothEngines]
    public async Task Ask_WhenTheDatabaseFails_TellsNothingOfWhy(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        await using (var session = await gateway.Registry.Store.WriteAsync(Cancellation))
        {
            await session.ExecuteAsync("DROP TABLE exchange.request", Cancellation);
            await session.CommitAsync(Cancellation);
        }

        var reply = await caller.AskAsync(Questions.About(gateway.Person));

        (reply.Status, reply.Code).ShouldBe((503, Failures.Unreachable.Code));
        reply.Text.ShouldNotContain("request\"");
        reply.Text.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Ask_WhenTheProgramFails_TellsNothingOfWhy()
    {
        await using var gateway = await GatewayFixture.OpenAsync(
            Engine.Sqlite,
            parts => parts with { VerifyPerson = new VerifyPerson(null!) }
        );
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(Questions.About(gateway.Person));

        (reply.Status, reply.Code).ShouldBe((500, Failures.Broken.Code));
        reply.Text.ShouldNotContain("NullReference");
    }
}
