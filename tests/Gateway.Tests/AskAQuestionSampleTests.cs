using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>The agency's program of samples/ask-a-question.cs, which knows nothing of this code, as an agency would run it.</summary>
public sealed class AskAQuestionSampleTests(BuiltSample sample) : IClassFixture<BuiltSample>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Sample_IsReadInAMinute() => File.ReadLines(BuiltSample.Source).Count().ShouldBeLessThanOrEqualTo(60);

    [Theory, BothEngines]
    public async Task Sample_AskedOfTheDoor_TellsWhatMatches(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine, clock: TimeProvider.System);
        var question = Questions.About(gateway.Person);

        var (exit, output) = await AskAsync(gateway, question.ToJsonString());

        output.ShouldStartWith("name: match");
        output.ShouldNotContain("alias: -");
        exit.ShouldBe(0);
        var half = await AskAsync(gateway, question.With("claims.sex", "Nữ").ToJsonString());
        half.Output.ShouldContain("sex: no-match");
        half.Exit.ShouldBe(1);
        var refused = await AskAsync(gateway, question.With("purpose", "investigation").ToJsonString());
        refused.Output.ShouldStartWith("EXC-08: Không có thỏa thuận");
        refused.Exit.ShouldBe(2);
    }

    private async Task<(int Exit, string Output)> AskAsync(GatewayFixture gateway, string question)
    {
        var (key, body) = (sample.In("agency-key.pem"), sample.In("question.json"));
        await File.WriteAllTextAsync(key, gateway.Key.ExportPkcs8PrivateKeyPem(), Cancellation);
        await File.WriteAllTextAsync(body, question, Cancellation);
        return await sample.RunAsync(gateway.Url, "bank-1", key, body);
    }
}
