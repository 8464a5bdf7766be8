using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests.Verifiers;

/// <summary>The country verifier: founded by two, rolled over by a link, founded anew when it ran out.</summary>
public sealed class CountryVerifierTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Certificates_WhateverTheHour_BeginOnTheDayOfGmt(int hour)
    {
        await using var factory = await CardFactory.OpenAsync(Engine.Sqlite);
        var now = factory.Registry.Clock.GetUtcNow();
        factory.Registry.Clock.Advance(now.UtcDateTime.Date.AddDays(1).AddHours(hour) - now.UtcDateTime);

        await factory.FoundVerifierAsync();

        var day = DateOnly.FromDateTime(factory.Registry.Clock.GetUtcNow().UtcDateTime);
        using var memory = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;
        memory.Trust!.Today.ShouldBe(day);
        memory.Trust.Current.Expires.ShouldBe(day.AddDays(3 * 365));
    }

    [Theory, BothEngines]
    public async Task Found_ByTwo_MakesAKeyThatCertifiesItself(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);

        var held = (await factory.FoundVerifierAsync()).Value;

        factory.Store.Labels.ShouldBe(["biometrics-wrap", "country-verifier-1"]);
        held.Files.ShouldBe(["verifiers/UTCVCA00001.cvcert"]);
        var status = (await factory.StatusAsync()).Verifiers;
        var country = status.CountryVerifiers.ShouldHaveSingleItem();
        (country.Holder, country.Algorithm, country.IsLinked).ShouldBe(("UTCVCA00001", "P-256", false));
        country.Until.ShouldBe(status.Today.AddDays(3 * 365));
        held.Record.ShouldContain(country.Fingerprint);
        held.Record.ShouldContain("Trần Thị Lan");
        var facts = await factory.FactsAsync();
        facts.Count(fact => fact.StartsWith(nameof(CountryVerifierCertified), StringComparison.Ordinal)).ShouldBe(1);
        facts.Count(fact => fact.Contains(held.Hash)).ShouldBe(1);
        facts.ShouldAllBe(fact => !fact.Contains("Lan") && !fact.Contains("country-verifier-1"));
    }

    [Theory, BothEngines]
    public async Task Rotate_ToAnotherCurve_LinksTheNextKey(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        await factory.FoundVerifierAsync();
        var brainpool = VerifierChoice.Standard with { Algorithm = KeyAlgorithm.BrainpoolP256r1 };

        var held = (await factory.RotateVerifierAsync(brainpool)).Value;

        held.Files.ShouldBe(["verifiers/UTCVCA00002.cvcert", "verifiers/UTCVCA00002-link.cvcert"]);
        var rows = await factory.CountryVerifiersAsync();
        var next = rows[0].Certified().Import(rows[1].LoadLink()!).Value;
        (next.Name.Text, next.Role).ShouldBe(("UTCVCA00002", TerminalRole.CountryVerifier));
        (await factory.FactsAsync())
            .Count(fact => fact.StartsWith(nameof(CountryVerifierLinked), StringComparison.Ordinal))
            .ShouldBe(1);
        var status = (await factory.StatusAsync()).Verifiers.CountryVerifiers;
        status.Select(one => one.IsLinked).ShouldBe([false, true]);
        status[1].Algorithm.ShouldBe("brainpoolP256r1");
    }

    [Fact]
    public async Task Found_Twice_IsRefusedUntilTheFirstRanOut()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        await factory.FoundVerifierAsync();
        (await factory.FoundVerifierAsync()).Refusal!.Code.ShouldBe(FoundCountryVerifier.AlreadyFounded.Code);
        factory.Registry.Clock.Advance(TimeSpan.FromDays((3 * 365) + 1));
        (await factory.StatusAsync()).Due.ShouldContain(due => due.English.Contains("pki cvca init"));
        (await factory.RotateVerifierAsync()).Refusal!.Code.ShouldBe(CertificateIssuing.WrongPeriod.Code);

        (await factory.FoundVerifierAsync()).Refusal.ShouldBeNull();

        var rows = await factory.CountryVerifiersAsync();
        rows.Select(row => row.Holder).ShouldBe(["UTCVCA00001", "UTCVCA00002"]);
        rows[1].Link.ShouldBeNull();
        await using var session = await factory.Registry.Store.ReadAsync(default);
        var points = await VerifierTable.TrustPointsAsync(session, new DateOnly(2029, 6, 1), default);
        (points!.Current.Name.Text, points.Previous).ShouldBe(("UTCVCA00002", null));
    }

    [Theory]
    [InlineData("VNCVCA", "PKI-09")]
    [InlineData("utcvca", "CHI-76")]
    [InlineData("UTMNEMONICTOOLONG", "CHI-76")]
    public async Task Found_UnderANameThatIsNotFit_IsRefused(string name, string code)
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        (await factory.FoundVerifierAsync(name: name)).Refusal!.Code.ShouldBe(code);
        (await factory.FoundVerifierAsync(folder: FolderKind.Real)).Refusal!.Code.ShouldBe(
            AuthorityRules.SpecimenOrReal.Code
        );
        (await factory.FoundVerifierAsync(name: "VNCVCA", folder: FolderKind.Real)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("RSA-3072", 1095, "PKI-15")]
    [InlineData("P-256", 182, "PKI-14")]
    [InlineData("P-256", 1097, "PKI-14")]
    public async Task Found_WithATermOrAKeyThatIsNotFit_IsRefused(string algorithm, int days, string code)
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var choice = new VerifierChoice(KeyAlgorithm.Find(algorithm)!, new VerifierTerms(TerminalRights.None, days));
        (await factory.FoundVerifierAsync(choice)).Refusal!.Code.ShouldBe(code);
        (await factory.StatusAsync()).Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rotate_AfterTheLastNumber_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        await factory.FoundVerifierAsync();
        using var key = factory.Store.OpenSigner("country-verifier-1")!;
        var last = CertificateIssuing.Root(
            key,
            TerminalAlgorithm.EcdsaSha256,
            VerifierCeremonies.Named("UTCVCA99999"),
            TerminalRights.None,
            new DateOnly(2026, 1, 1),
            new DateOnly(2028, 1, 1)
        );
        await factory.TamperAsync(
            $"UPDATE cards.country_verifier SET certificate = x'{Convert.ToHexString(last.Encode())}'"
        );

        (await factory.RotateVerifierAsync()).Refusal!.Code.ShouldBe(VerifierChoice.NumbersOver.Code);
    }

    [Fact]
    public async Task EveryOtherCeremony_BeforeTheFounding_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        using var key = VerifierCeremonies.NewKey();
        var request = VerifierCeremonies.Ask(key, "UTDV00001", "UTCVCA00001");
        foreach (
            var outcome in new[]
            {
                await factory.RotateVerifierAsync(),
                await factory.RequestVerifierAsync(),
                await factory.CertifyVerifierAsync(request),
            }
        )
            outcome.Refusal!.Code.ShouldBe(VerifierTable.NotFounded.Code);
        (await factory.CertifyTerminalsAsync(VerifierTerms.Terminal, request)).Refusal!.Code.ShouldBe(
            CertifyTerminals.NoVerifier.Code
        );
        (await factory.StatusAsync()).Verifiers.Dues().ShouldBeEmpty("prints are for nobody, which is no fault");
    }

    /// <summary>A power cut between the key and the commit of its certificate.</summary>
    [Theory, BothEngines]
    public async Task Found_AfterACutThatLeftAKeyWithoutCertificate_TakesIt(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        factory.Store.CreateSigner("country-verifier-1").Dispose();
        factory.Store.CreateSigner("document-verifier-1", KeyAlgorithm.P384).Dispose();
        (await factory.StatusAsync()).Left.ShouldBe(["country-verifier-1", "document-verifier-1"]);

        await factory.FoundVerifierAsync();
        await factory.IssueVerifierAsync();

        (await factory.StatusAsync()).Left.ShouldBe(["document-verifier-1"], "it is of another algorithm");
        factory.Store.Labels.ShouldBe([
            "biometrics-wrap",
            "country-verifier-1",
            "document-verifier-1",
            "document-verifier-2",
        ]);
    }
}
