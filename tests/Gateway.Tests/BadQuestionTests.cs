using System.Net.Http.Headers;
using CanCuoc.Gateway.Asking;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>Questions of an admitted agency that are no questions.</summary>
public sealed class BadQuestionTests
{
    [Theory]
    [BothEngines("", "$")]
    [BothEngines("null", "$")]
    [BothEngines("[]", "$")]
    [BothEngines("{\"number\":", "number")]
    [BothEngines("{\"number\":1090123456}", "number")]
    [BothEngines("{\"numbr\":\"001090123456\"}", "numbr")]
    [BothEngines("{\"Number\":\"001090123456\"}", "Number")]
    [BothEngines("{\"purpose\":\"a\",\"purpose\":\"b\"}", "purpose")]
    [BothEngines("{\"claims\":{\"shoeSize\":\"42\"}}", "claims.shoeSize")]
    [BothEngines("{\"claims\":{\"0\":\"x\"}}", "claims.0")]
    [BothEngines("{\"claims\":{\"name\":{\"a\":1}}}", "claims.name")]
    [BothEngines("{\"ground\":\"\\ud800\"}", "ground")]
    [BothEngines("{} {}", "$")]
    public async Task Ask_InJsonOfAnotherForm_IsRefusedNamingTheField(Engine engine, string body, string about)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(body);

        (reply.Status, reply.Code, reply.About).ShouldBe((400, Question.Unreadable.Code, about));
    }

    [Fact]
    public async Task Ask_NestedTooDeep_IsRefused()
    {
        await using var gateway = await GatewayFixture.OpenAsync(Engine.Sqlite);
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(new string('[', 4000));

        (reply.Status, reply.Code).ShouldBe((400, Question.Unreadable.Code));
    }

    [Theory]
    [BothEngines("number", "12", "VOC-01", "number")]
    [BothEngines("purpose", "curiosity", "LED-06", "purpose")]
    [BothEngines("ground", " ", "LED-04", "ground")]
    [BothEngines("ground", "\0", "LED-09", "ground")]
    [BothEngines("alias", "x", "GAT-04", "alias")]
    [BothEngines("claims.name", "", "GAT-11", "claims.name")]
    [BothEngines("claims.name", null, "GAT-11", "claims.name")]
    [BothEngines("claims.name", "a\0b", "GAT-11", "claims.name")]
    [BothEngines("claims", null, "EXC-10", null)]
    [BothEngines("number", null, "EXC-10", null)]
    public async Task Ask_WithAValueThatCannotBe_IsRefusedNamingIt(
        Engine engine,
        string field,
        string? value,
        string code,
        string? about
    )
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(Questions.About(gateway.Person).With(field, value));

        (reply.Status, reply.Code, reply.About).ShouldBe((400, code, about));
    }

    [Theory, BothEngines]
    public async Task Ask_WithOddButPossibleText_IsAnswered(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        foreach (var odd in new[] { "\uFFFF", "\U0001F600", "\u0301", "' OR 1=1 --", new string('ẫ', 200) })
        {
            var reply = await caller.AskAsync(
                Questions.About(gateway.Person).With("claims.name", odd).With("claims.birthDate", odd)
            );

            (reply.Status, reply.Answer("name")).ShouldBe((200, "no-match"), odd);
        }
    }

    [Theory, BothEngines]
    public async Task Ask_InAnotherMediaTypeOrEncoding_IsRefused(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();

        var text = await caller.AskAsync(
            "{}",
            request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain")
        );
        var bytes = await caller.AskAsync("{}", request => request.Content = Content([0x22, 0xC3, 0x28, 0x22]));

        var none = await caller.AskAsync("{}", request => request.Content!.Headers.ContentType = null);

        (text.Status, text.Code, text.About).ShouldBe((415, SignedRequest.NotJson.Code, "Content-Type"));
        (none.Status, none.Code, none.About).ShouldBe((415, SignedRequest.NotJson.Code, "Content-Type"));
        (bytes.Status, bytes.Code).ShouldBe((400, SignedRequest.NotText.Code));
    }

    [Theory, BothEngines]
    public async Task Ask_WithMoreThan16KiB_IsRefused(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        var question = Questions.About(gateway.Person).ToJsonString();

        var announced = await caller.AskAsync("{}", request => request.Content = Content(new byte[16 * 1024 + 1]));
        var chunked = await caller.AskAsync(
            "{}",
            request =>
            {
                request.Content = Content(new byte[1024 * 1024]);
                request.Headers.TransferEncodingChunked = true;
            }
        );

        (announced.Status, announced.Code).ShouldBe((413, Failures.TooLarge.Code));
        (chunked.Status, chunked.Code).ShouldBe((413, Failures.TooLarge.Code));
        (await caller.AskAsync(question.PadRight(16 * 1024))).Status.ShouldBe(200);
    }

    private static ByteArrayContent Content(byte[] bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
