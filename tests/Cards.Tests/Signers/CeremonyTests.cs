using System.Security.Cryptography;
using System.Text;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using Microsoft.EntityFrameworkCore;
using static CanCuoc.Cards.Tests.Signers.Ceremonies;

namespace CanCuoc.Cards.Tests.Signers;

/// <summary>Who holds a ceremony, what is written down of it, and what it founds.</summary>
public sealed class CeremonyTests
{
    [Theory, BothEngines]
    public async Task Found_ByTwo_MakesKeysCertificatesAndAnEmptyList(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);

        (await factory.FoundAsync()).Refusal.ShouldBeNull();

        factory.Store.Labels.ShouldBe(["biometrics-wrap", "cards-wrap", "country-signer-1", "document-signer-1"]);
        var status = await factory.StatusAsync();
        var country = status.CountrySigners.ShouldHaveSingleItem();
        (country.Algorithm, country.IsLinked, country.ListNumber).ShouldBe(("P-384", false, 1));
        var signer = status.DocumentSigners.ShouldHaveSingleItem();
        (signer.Algorithm, signer.Cards, signer.MostCards, signer.IsTurn).ShouldBe(("P-256", 0, 100_000, true));
        (status.Due.Count, status.Left.Count).ShouldBe((0, 0));
        (await factory.FaultAsync()).ShouldBeNull();
        (await factory.TrustAsync()).RevocationLists.ShouldHaveSingleItem().Count.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Found_IsWrittenDown_AndTheLedgerHasItsHashAndNoName(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);

        var held = (await factory.FoundAsync()).Value;

        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(held.Record))).ShouldBe(held.Hash);
        held.Record.ShouldContain("Trần Thị Lan");
        held.Record.ShouldContain("Lê Văn Sơn");
        var status = await factory.StatusAsync();
        held.Record.ShouldContain(status.CountrySigners[0].Fingerprint);
        held.Record.ShouldContain(status.DocumentSigners[0].SerialNumber);
        var facts = await factory.FactsAsync();
        facts.Count(fact => fact.StartsWith(nameof(CountrySignerCertified), StringComparison.Ordinal)).ShouldBe(1);
        facts.Count(fact => fact.Contains(held.Hash)).ShouldBe(1);
        facts.ShouldAllBe(fact => !fact.Contains("Lan") && !fact.Contains("country-signer-1"));
        await using var session = await factory.Registry.Store.ReadAsync(default);
        var kept = await session.Rows.Set<CeremonyRow>().SingleAsync();
        Encoding.UTF8.GetString(kept.Record).ShouldBe(held.Record);
    }

    [Theory, BothEngines]
    public async Task Ceremony_ByOnePersonTwice_IsRefusedAndNothingIsKept(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);

        (await factory.FoundAsync(second: First)).Refusal!.Code.ShouldBe(KeyCeremony.SamePerson.Code);

        factory.Store.Labels.ShouldBe(["biometrics-wrap"]);
        (await factory.StatusAsync()).CountrySigners.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ceremony_WithASecondWhoMayNot_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var counter = Person("Nông Thị Lụa", 3, Permission.ReadPerson);

        (await factory.FoundAsync(second: counter)).Refusal!.Code.ShouldBe(KeyCeremony.SecondNotPermitted.Code);
    }

    [Fact]
    public async Task Ceremony_ByAFirstWhoMayNot_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var outcome = await factory.Registry.RunAsync<HeldCeremony>(
            FoundCountrySigner.Kind,
            _ => throw new InvalidOperationException("It began."),
            TestRegistry.Nobody
        );
        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Fact]
    public async Task Ceremony_OfSomebodyElsesAct_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var outcome = await factory.Registry.RunAsync(
            FoundCountrySigner.Kind,
            act => Task.FromResult(KeyCeremony.Begin(act, Second, First))
        );
        outcome.Refusal!.Code.ShouldBe(KeyCeremony.SamePerson.Code);
    }

    [Fact]
    public async Task Found_Twice_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        await factory.FoundAsync();

        (await factory.FoundAsync()).Refusal!.Code.ShouldBe(FoundCountrySigner.AlreadyFounded.Code);
    }

    [Fact]
    public async Task EveryOtherCeremony_BeforeTheFounding_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        foreach (
            var outcome in new[]
            {
                await factory.IssueSignerAsync(),
                await factory.RotateAsync(),
                await factory.IssueListsAsync(),
                await factory.SignMasterListAsync(),
            }
        )
            outcome.Refusal!.Code.ShouldBe(SignerTable.NotFounded.Code);
        (await factory.RevokeAsync(1)).Refusal!.Code.ShouldBe(RevokeDocumentSigner.NotFound.Code);
        (await factory.StatusAsync()).Due.ShouldHaveSingleItem().English.ShouldContain("pki init");
    }

    [Theory]
    [InlineData("vn", "VNM", "Bộ Công an", "https://x.vn", "country")]
    [InlineData("VN", "VN", "Bộ Công an", "https://x.vn", "state")]
    [InlineData("VN", "VNM", " ", "https://x.vn", "organisation")]
    [InlineData("VN", "VNM", "a\u0007", "https://x.vn", "organisation")]
    [InlineData("VN", "VNM", "Bộ Công an", "ftp://x.vn", "contact")]
    public async Task Found_UnderANameThatIsNotFit_IsRefused(
        string country,
        string state,
        string organisation,
        string address,
        string field
    )
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var authority = new SigningAuthority(country, state, organisation, new(address), new("https://x.vn/a.crl"));

        var refusal = (await factory.FoundAsync(authority: authority, folder: FolderKind.Real)).Refusal!;

        (refusal.Code, refusal.About).ShouldBe((AuthorityRules.Unfit.Code, field));
    }

    [Fact]
    public async Task Found_SpecimensInARealFolderOrRealOnesInADemonstration_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        var real = new SigningAuthority("VN", "VNM", "Bộ Công an", new("https://x.vn"), new("https://x.vn/a.crl"));

        (await factory.FoundAsync(folder: FolderKind.Real)).Refusal!.Code.ShouldBe(AuthorityRules.SpecimenOrReal.Code);
        (await factory.FoundAsync(authority: real)).Refusal!.Code.ShouldBe(AuthorityRules.SpecimenOrReal.Code);
        (await factory.FoundAsync(authority: real, folder: FolderKind.Real)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("P-256", "P-256")]
    [InlineData("brainpoolP384r1", "brainpoolP256r1")]
    [InlineData("RSA-3072", "RSA-3072")]
    public async Task Found_WithOtherAlgorithms_SignsCardsThatAreBelieved(string country, string document)
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        await factory.CaptureAsync();
        var choice = new SignerChoice(KeyAlgorithm.Find(country)!, KeyAlgorithm.Find(document)!, SignerLimits.Standard);

        (await factory.FoundAsync(choice)).Refusal.ShouldBeNull();

        (await factory.IssueAsync()).State.ShouldBe(CardState.Active);
    }

    /// <summary>A power cut between the key and the commit of its certificate.</summary>
    [Theory, BothEngines]
    public async Task Found_AfterACutThatLeftKeysWithoutCertificate_TakesThem(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            factory.HoldAsync(
                FoundCountrySigner.Kind,
                async (act, ceremony) =>
                {
                    await new FoundCountrySigner(factory.Keys).RunAsync(
                        act,
                        ceremony,
                        SigningAuthority.Specimen,
                        SignerChoice.Standard,
                        FolderKind.Demonstration,
                        default
                    );
                    throw new OperationCanceledException("the power is cut");
                }
            )
        );
        using var left = factory.Store.OpenSigner("country-signer-1").ShouldNotBeNull();
        var status = await factory.StatusAsync();
        status.Left.ShouldBe(["country-signer-1", "document-signer-1"]);
        status.CountrySigners.ShouldBeEmpty();

        (await factory.FoundAsync()).Refusal.ShouldBeNull();

        (await factory.StatusAsync()).Left.ShouldBeEmpty();
        factory.Store.Labels.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Found_AfterACutThatLeftAKeyOfAnotherAlgorithm_PassesItOver()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        factory.Store.CreateSigner("country-signer-1").Dispose();

        (await factory.FoundAsync()).Refusal.ShouldBeNull();

        var status = await factory.StatusAsync();
        status.CountrySigners.ShouldHaveSingleItem().Label.ShouldBe("country-signer-2");
        status.Left.ShouldBe(["country-signer-1"]);
    }
}
