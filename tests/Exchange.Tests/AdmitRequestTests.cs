using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Exchange.Tests;

public sealed class AdmitRequestTests
{
    [Theory, BothEngines]
    public async Task Admit_SignedByTheAgency_GivesItsAuthority(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        var agency = (await exchange.AgreeAsync(exchange.Terms)).Value;

        var admitted = (await exchange.AdmitAsync(exchange.Request("1"))).Value;

        admitted.Agency.Id.ShouldBe(agency);
        admitted.Authority.Post.ShouldBe("agency:bank-1");
    }

    [Theory, BothEngines]
    public async Task Admit_StrangerOrTamperedOrStaleOrRepeated_IsRefused(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        await exchange.AgreeAsync(exchange.Terms);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = exchange.Request("1");

        Code(await exchange.AdmitAsync(request, stranger)).ShouldBe(AdmitRequest.NotAdmitted.Code);
        Code(await exchange.AdmitAsync(request with { Agency = "nobody" })).ShouldBe(AdmitRequest.NotAdmitted.Code);
        Code(await exchange.AdmitAsync(request with { At = request.At.AddMinutes(-6) }))
            .ShouldBe(AdmitRequest.Stale.Code);
        Code(await exchange.AdmitAsync(request)).ShouldBeNull();
        Code(await exchange.AdmitAsync(request)).ShouldBe(AdmitRequest.Repeated.Code);
    }

    [Theory, BothEngines]
    public async Task Admit_ChangedAfterSigning_IsRefused(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        await exchange.AgreeAsync(exchange.Terms);
        var request = exchange.Request("1");
        var admit = new AdmitRequest(exchange.Registry.Store, exchange.Registry.Clock);

        var outcome = await admit.RunAsync(request with { Body = "{ }" }, request.Sign(exchange.Key), default);

        Code(outcome).ShouldBe(AdmitRequest.NotAdmitted.Code);
    }

    [Theory, BothEngines]
    public async Task Agree_WithUnusableTerms_IsRefused(Engine engine)
    {
        await using var exchange = await ExchangeFixture.OpenAsync(engine);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var terms = exchange.Terms;

        Code(await exchange.AgreeAsync(terms with { PublicKey = [1, 2, 3] })).ShouldBe(MakeAgreement.KeyUnusable.Code);
        Code(await exchange.AgreeAsync(terms with { PublicKey = larger.ExportSubjectPublicKeyInfo() }))
            .ShouldBe(MakeAgreement.KeyUnusable.Code);
        Code(await exchange.AgreeAsync(terms with { Fields = [] })).ShouldBe(MakeAgreement.NothingAgreed.Code);
        Code(await exchange.AgreeAsync(terms with { ValidTo = new DateOnly(2025, 1, 1) }))
            .ShouldBe(MakeAgreement.NeverValid.Code);
        Code(await exchange.AgreeAsync(terms)).ShouldBeNull();
        Code(await exchange.AgreeAsync(terms)).ShouldBe(MakeAgreement.AlreadyAdmitted.Code);
    }

    private static string? Code<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refusal?.Code;
}
