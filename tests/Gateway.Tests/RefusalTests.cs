using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CanCuoc.Exchange;
using CanCuoc.Gateway.Asking;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Gateway.Tests;

/// <summary>Every no that an agency can hear.</summary>
public sealed class RefusalTests
{
    private const string Body = "{}";

    [Theory, BothEngines]
    public async Task Ask_WithoutOrWithUnreadableHeader_NamesIt(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        (string Header, string?[] Values)[] bad =
        [
            ("Agency", [null, "bank 1", new string('a', 65), "ngân-hàng"]),
            ("Agency-Time", [null, "soon", "-1", "+1", "999999999999999999"]),
            ("Agency-Nonce", [null, "short", new string('n', 65), "12345678'"]),
            ("Agency-Signature", [null, "?", "AAAA", Convert.ToBase64String(new byte[65])]),
        ];

        foreach (var (header, value) in bad.SelectMany(row => row.Values.Select(value => (row.Header, value))))
        {
            var reply = await caller.AskAsync(Body, request => Put(request, header, value));

            (reply.Status, reply.Code, reply.About).ShouldBe(
                (400, SignedRequest.HeaderUnreadable.Code, header),
                $"{header}: {value}"
            );
        }
    }

    [Theory, BothEngines]
    public async Task Ask_AsAStranger_IsRefusedAlikeWhateverIsWrong(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var wrongKey = new Caller(gateway.Url, "bank-1", stranger, gateway.Registry.Clock);
        using var unknown = new Caller(gateway.Url, "nobody", gateway.Key, gateway.Registry.Clock);
        using var caller = gateway.Caller();
        var question = Questions.About(gateway.Person);

        var byWrongKey = await wrongKey.AskAsync(question);

        Outcome(byWrongKey).ShouldBe((401, AdmitRequest.NotAdmitted.Code));
        byWrongKey.Headers.WwwAuthenticate.ToString().ShouldBe("Agency-Signature");
        (await unknown.AskAsync(question)).Text.ShouldBe(byWrongKey.Text);
        (await caller.AskAsync(question, request => Put(request, "Agency-Nonce", "another-nonce"))).Text.ShouldBe(
            byWrongKey.Text
        );
        (await caller.AskAsync(question, request => request.Content = Json(Body))).Text.ShouldBe(byWrongKey.Text);
    }

    [Theory, BothEngines]
    public async Task Ask_WithAClockOffByMoreThanFiveMinutes_IsRefused(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        var now = gateway.Registry.Clock.GetUtcNow();
        var body = Questions.About(gateway.Person).ToJsonString();

        async Task<Reply> AtAsync(double minutes) =>
            await caller.AskAsync(new AgencyRequest("bank-1", now.AddMinutes(minutes), $"{Guid.NewGuid():N}", body));

        Outcome(await AtAsync(-5.1)).ShouldBe((401, AdmitRequest.Stale.Code));
        Outcome(await AtAsync(5.1)).ShouldBe((401, AdmitRequest.Stale.Code));
        (await AtAsync(-4.9)).Status.ShouldBe(200);
        (await AtAsync(4.9)).Status.ShouldBe(200);
    }

    [Theory, BothEngines]
    public async Task Ask_TheSameRequestAgain_IsRefusedEvenAtTheSameMoment(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        var asked = new AgencyRequest(
            "bank-1",
            gateway.Registry.Clock.GetUtcNow(),
            "only-once",
            Questions.About(gateway.Person).ToJsonString()
        );

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => caller.AskAsync(asked)));

        replies.Count(reply => reply.Status == 200).ShouldBe(1);
        replies.Where(reply => reply.Status != 200).ShouldAllBe(reply => reply.Code == AdmitRequest.Repeated.Code);
        Outcome(await caller.AskAsync(asked)).ShouldBe((409, AdmitRequest.Repeated.Code));
    }

    [Theory, BothEngines]
    public async Task Ask_BeyondTheAgreement_IsRefusedAndShownToTheCitizenAsRefused(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine);
        using var caller = gateway.Caller();
        JsonObject Question() => Questions.About(gateway.Person);

        Outcome(await caller.AskAsync(Question().With("purpose", "investigation")))
            .ShouldBe((403, VerifyPerson.NoAgreement.Code));
        var beyond = await caller.AskAsync(Question().With("claims.permanentUnit", "00004"));
        (beyond.Status, beyond.Code, beyond.About).ShouldBe((403, VerifyPerson.FieldNotCovered.Code, "PermanentUnit"));
        gateway.Registry.Clock.Advance(TimeSpan.FromDays(365));
        Outcome(await caller.AskAsync(Question())).ShouldBe((403, VerifyPerson.NoAgreement.Code));
        (await RefusedLooksAsync(gateway)).ShouldBe([
            VerifyPerson.NoAgreement.Code,
            VerifyPerson.FieldNotCovered.Code,
            VerifyPerson.NoAgreement.Code,
        ]);
    }

    [Theory, BothEngines]
    public async Task Ask_WhileTheRegistryIsClosed_IsToldToComeBack(Engine engine)
    {
        await using var gateway = await GatewayFixture.OpenAsync(engine, systemsOpen: false);
        using var caller = gateway.Caller();

        var reply = await caller.AskAsync(Questions.About(gateway.Person));

        Outcome(reply).ShouldBe((503, Acts.SystemClosed.Code));
        reply.Headers.RetryAfter.ShouldNotBeNull();
        (await RefusedLooksAsync(gateway)).ShouldBe([Acts.SystemClosed.Code]);
    }

    [Fact]
    public void Status_OfEveryRefusal_IsListedOnceAndNamesBothLanguages()
    {
        RefusalStatus.All.Select(row => row.Refusal.Code).ShouldBeUnique();
        RefusalStatus.All.ShouldAllBe(row => row.Status >= 400 && row.Status < 600);
        var problem = Problem.Of(VerifyPerson.NoAgreement.For("verification"));
        (problem.Title, problem.TitleEn).ShouldBe(
            (VerifyPerson.NoAgreement.Text.Vietnamese, VerifyPerson.NoAgreement.Text.English)
        );
        RefusalStatus.Of(Purpose.Parse("?").Refusal!).ShouldBe(400);
    }

    /// <summary>The refused attempts in the order of asking, as the ledger holds them: they saw nobody, so they are in nobody's list.</summary>
    private static async Task<IReadOnlyList<string>> RefusedLooksAsync(GatewayFixture gateway)
    {
        await using var session = await gateway.Registry.Store.ReadAsync(TestContext.Current.CancellationToken);
        return await session.ListAsync(
            "SELECT refusal FROM ledger.look WHERE post = @post ORDER BY at, entry_id",
            row => row.GetString(0),
            TestContext.Current.CancellationToken,
            ("post", "agency:bank-1")
        );
    }

    private static (int, string?) Outcome(Reply reply)
    {
        reply.MediaType.ShouldBe("application/problem+json", reply.Text);
        ((string?)reply.Json["title"]).ShouldNotBeNullOrEmpty();
        ((string?)reply.Json["titleEn"]).ShouldNotBeNullOrEmpty();
        ((int?)reply.Json["status"]).ShouldBe(reply.Status);
        return (reply.Status, reply.Code);
    }

    private static ByteArrayContent Json(string body) =>
        new(System.Text.Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new("application/json") } };

    private static void Put(HttpRequestMessage request, string header, string? value)
    {
        request.Headers.Remove(header);
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
    }
}
