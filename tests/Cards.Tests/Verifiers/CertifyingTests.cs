using System.Security.Cryptography;
using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Testing;
using static CanCuoc.Cards.Tests.Verifiers.VerifierCeremonies;

namespace CanCuoc.Cards.Tests.Verifiers;

/// <summary>Requests of document verifiers and terminals: granted, renewed by the key before, refused.</summary>
public sealed class CertifyingTests : IDisposable
{
    private readonly ECDsa key = NewKey();
    private readonly ECDsa next = NewKey();

    public void Dispose()
    {
        key.Dispose();
        next.Dispose();
    }

    [Theory, BothEngines]
    public async Task Chain_FromTheCountryToATerminal_IsWrittenDownAndImports(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var credentials = await factory.IssueTerminalAsync(key);

        var verifier = (await factory.CountryVerifiersAsync())[0].Certified().Import(credentials.Certificates[1]).Value;
        var terminal = verifier.Import(credentials.Certificates[0]).Value;
        (verifier.Name.Text, verifier.Role).ShouldBe(("UTDV00001", TerminalRole.DomesticVerifier));
        (terminal.Name.Text, terminal.Rights).ShouldBe(("UTGATE00001", TerminalRights.Fingerprints));
        (await factory.FactsAsync())
            .Select(fact => fact.Split(' ')[0])
            .Where(kind => kind.Contains("Verifier") || kind.Contains("Terminal"))
            .ShouldBe([
                nameof(CountryVerifierCertified),
                nameof(DocumentVerifierRequested),
                nameof(DocumentVerifierCertified),
                nameof(TerminalCertified),
            ]);
        var status = (await factory.StatusAsync()).Verifiers;
        status.DocumentVerifiers.ShouldHaveSingleItem().IsOurs.ShouldBeTrue();
        status.Terminals.ShouldHaveSingleItem().Until.ShouldBe(status.Today.AddDays(30));
    }

    [Theory, BothEngines]
    public async Task Renewal_OfAVerifierOfOurs_IsSignedByTheKeyBefore(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(80));
        (await factory.StatusAsync()).Due.ShouldContain(due => due.English.Contains("UTDV00001"));

        await factory.RequestVerifierAsync();

        var request = await factory.RequestAsync("UTDV00002");
        request.AuthenticatedBy.ShouldBe(Named("UTDV00001"));
        (await factory.StatusAsync()).Due.ShouldContain(due => due.English.Contains("UTDV00002 waits"));
        (await factory.RequestVerifierAsync()).Refusal!.Code.ShouldBe(RequestDocumentVerifier.Waiting.Code);
        (await factory.CertifyVerifierAsync(request)).Refusal.ShouldBeNull();
        (await factory.StatusAsync()).Verifiers.Dues().ShouldBeEmpty();
        factory.Registry.Clock.Advance(TimeSpan.FromDays(120));
        await factory.RequestVerifierAsync();
        (await factory.RequestAsync("UTDV00003")).AuthenticatedBy.ShouldBeNull("the key before has expired");
    }

    [Theory, BothEngines]
    public async Task Renewal_OfATerminal_IsSignedByItsKeyUntilThatExpires(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        await factory.IssueTerminalAsync(key);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(25));
        (await factory.StatusAsync()).Due.ShouldContain(due => due.English.Contains("1 terminals"));
        var plain = Ask(next, "UTGATE00002", "UTDV00001");
        var vouched = plain.AuthenticateBy(Named("UTGATE00001"), key, TerminalAlgorithm.EcdsaSha256);

        (await CodeAsync(factory, plain)).ShouldBe(RequestRules.NotVouched.Code);
        (await CodeAsync(factory, vouched)).ShouldBeNull();

        factory.Registry.Clock.Advance(TimeSpan.FromDays(40));
        var late = Ask(key, "UTGATE00003", "UTDV00001");
        var lateVouched = late.AuthenticateBy(Named("UTGATE00002"), next, TerminalAlgorithm.EcdsaSha256);
        (await CodeAsync(factory, lateVouched)).ShouldBe(RequestRules.VoucherExpired.Code);
        (await CodeAsync(factory, late)).ShouldBeNull("it is brought by hand again");
    }

    [Fact]
    public async Task Terminals_ThatAskTogether_AreCertifiedAllOrNone()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var (first, second) = (Ask(key, "UTGATE00001", "UTDV00001"), Ask(next, "UTDOOR00001", "UTDV00001"));

        (await CodeAsync(factory, first, first)).ShouldBe(RequestRules.NameTaken.Code);
        (await factory.StatusAsync()).Verifiers.Terminals.ShouldBeEmpty();
        (await CodeAsync(factory, first, second)).ShouldBeNull();

        (await factory.StatusAsync()).Verifiers.Terminals.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Terminal_WhoseRequestIsNotInOrder_IsRefused()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        await factory.IssueTerminalAsync(key);
        using var stranger = NewKey();
        using var brainpool = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        var asked = Ask(next, "UTGATE00002", "UTDV00001");
        var forged = asked.Encode();
        forged[^1] ^= 1;

        var cases = new (VerifiableRequest Request, string Code)[]
        {
            (Ask(next, "UTGATE00001", "UTDV00001"), RequestRules.NameTaken.Code),
            (By(asked, "UTGATE00001", stranger), RequestRules.VouchedWrongly.Code),
            (By(asked, "UTDOOR00001", key), RequestRules.VoucherUnknown.Code),
            (Ask(next, "UTDOOR00001", "UTPOLICE00001"), CertifyTerminals.NoVerifier.Code),
            (Ask(next, "VNDOOR00001", "UTDV00001"), RequestRules.Foreign.Code),
            (Ask(brainpool, "UTDOOR00001", "UTDV00001"), VerifiableKey.Unknown.Code),
            (By(VerifiableRequest.Parse(forged).Value, "UTGATE00001", key), VerifiableRequest.NotProved.Code),
        };
        foreach (var (request, code) in cases)
            (await CodeAsync(factory, request)).ShouldBe(code, code);
    }

    [Theory]
    [InlineData(TerminalRights.Irises, 30, "PKI-22")]
    [InlineData(TerminalRights.Fingerprints, 0, "PKI-14")]
    [InlineData(TerminalRights.Fingerprints, 32, "PKI-14")]
    public async Task Terminal_BeyondWhatItsVerifierMayGrant_IsRefused(TerminalRights rights, int days, string code)
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var request = Ask(key, "UTGATE00001", "UTDV00001");

        var outcome = await factory.CertifyTerminalsAsync(new VerifierTerms(rights, days), request);

        outcome.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Terminal_UnderAVerifierThatEndsSooner_EndsWithIt()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(80));

        var credentials = await factory.IssueTerminalAsync(key);

        credentials.Certificates[0].Content.Expires.ShouldBe(credentials.Certificates[1].Content.Expires);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(11));
        (await CodeAsync(factory, Ask(next, "UTDOOR00001", "UTDV00001"))).ShouldBe(CertifyTerminals.NoVerifier.Code);
    }

    [Theory, BothEngines]
    public async Task Verifier_FromElsewhere_IsCertifiedAndRenewedByItsOwnKey(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var first = Ask(key, "UTPOLICE00001", "UTCVCA00001");
        (await factory.CertifyVerifierAsync(first)).Refusal.ShouldBeNull();
        var plain = Ask(next, "UTPOLICE00002", "UTCVCA00001");

        (await factory.CertifyVerifierAsync(plain)).Refusal!.Code.ShouldBe(RequestRules.NotVouched.Code);
        (await factory.CertifyVerifierAsync(By(plain, "UTPOLICE00001", key))).Refusal.ShouldBeNull();

        var status = (await factory.StatusAsync()).Verifiers.DocumentVerifiers;
        status.Count(one => !one.IsOurs).ShouldBe(2);
        (await CodeAsync(factory, Ask(key, "UTGATE00001", "UTPOLICE00002"))).ShouldBe(
            CertifyTerminals.NoVerifier.Code,
            "its key is elsewhere"
        );
    }

    [Fact]
    public async Task Verifier_OfAnotherState_TakesAnAgreement()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var foreign = Ask(key, "DEPASS00007", "UTCVCA00001");
        (await factory.CertifyVerifierAsync(foreign)).Refusal!.Code.ShouldBe(RequestRules.Foreign.Code);
        var ours = Ask(key, "UTPASS00007", "UTCVCA00001");
        (await factory.CertifyVerifierAsync(ours, isForeign: true)).Refusal!.Code.ShouldBe(RequestRules.Foreign.Code);

        (await factory.CertifyVerifierAsync(foreign, isForeign: true)).Refusal.ShouldBeNull();

        var status = (await factory.StatusAsync()).Verifiers.DocumentVerifiers;
        status.Single(one => one.Holder == "DEPASS00007").IsForeign.ShouldBeTrue();
    }

    [Fact]
    public async Task Verifier_WhoseRequestIsNotInOrder_IsRefused()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        await factory.RequestVerifierAsync("OTHER");
        var granted = await factory.RequestAsync("UTDV00001");
        var cases = new (VerifiableRequest Request, string Code)[]
        {
            (granted, RequestRules.NameTaken.Code),
            (Ask(key, "UTOTHER00001", "UTCVCA00001"), RequestRules.NameTaken.Code),
            (Ask(key, "UTPASS00001", "DECVCA00001"), RequestRules.ForAnother.Code),
            (Ask(key, "UTDV00002", "UTCVCA00001"), RequestRules.NotVouched.Code),
        };
        foreach (var (request, code) in cases)
            (await factory.CertifyVerifierAsync(request)).Refusal!.Code.ShouldBe(code);
        var weak = VerifierTerms.DocumentVerifier with { Days = 93 };
        (await factory.CertifyVerifierAsync(cases[3].Request, weak)).Refusal!.Code.ShouldBe(
            VerifierTerms.OutOfRange.Code
        );
    }

    [Fact]
    public async Task Files_OfWhateverName_StayInTheirFolder()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);

        var held = await factory.CertifyVerifierAsync(Ask(key, "UT/../x00001", "UTCVCA00001"));

        held.Value.Files.ShouldBe(["verifiers/UT%2F..%2Fx00001.cvcert"]);
        await using var session = await factory.Registry.Store.ReadAsync(default);
        var now = factory.Registry.Clock.GetUtcNow();
        var published = (await PublishedFiles.OfAsync(session, now, default)).Select(file => file.Name);
        published.ShouldContain(held.Value.Files[0]);
        published.ShouldAllBe(name => name.Count(sign => sign == '/') == 1);
    }

    [Fact]
    public async Task Certify_WithTheKeysInATokenThatIsNotOpen_SaysWhereTheyMayBe()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("cancuoc-");
        using (var empty = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "test"))
        {
            factory.Use(new IssuingKeys(factory.Store, empty));
            foreach (
                var outcome in new[]
                {
                    await factory.RotateVerifierAsync(),
                    await factory.CertifyVerifierAsync(Ask(key, "UTPASS00001", "UTCVCA00001")),
                    await factory.CertifyTerminalsAsync(VerifierTerms.Terminal, Ask(key, "UTGATE00001", "UTDV00001")),
                    await factory.RequestVerifierAsync(),
                }
            )
                outcome.Refusal!.Code.ShouldBe(IssuingKeys.KeyElsewhere.Code);
        }
        folder.Delete(recursive: true);
    }

    private static VerifiableRequest By(VerifiableRequest request, string holder, ECDsa voucher) =>
        request.AuthenticateBy(Named(holder), voucher, TerminalAlgorithm.EcdsaSha256);

    private static async Task<string?> CodeAsync(CardFactory factory, params VerifiableRequest[] requests) =>
        (await factory.CertifyTerminalsAsync(VerifierTerms.Terminal, requests)).Refusal?.Code;

    private static async Task<CardFactory> OpenAsync(Engine engine)
    {
        var factory = await CardFactory.OpenBareAsync(engine);
        (await factory.FoundVerifierAsync()).Refusal.ShouldBeNull();
        await factory.IssueVerifierAsync();
        return factory;
    }
}
