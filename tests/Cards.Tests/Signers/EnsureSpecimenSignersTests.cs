using CanCuoc.Chip.Trust;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests.Signers;

public sealed class EnsureSpecimenSignersTests
{
    [Theory, BothEngines]
    public async Task Ensure_TwiceInADemonstration_MakesOneOfEach(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        await factory.EnsureKeysAsync();
        await factory.EnsureKeysAsync();

        var status = await factory.StatusAsync();
        (status.CountrySigners.Count, status.DocumentSigners.Count, status.Due.Count).ShouldBe((1, 1, 0));
        (await factory.TrustAsync()).CountrySigners[0].Subject.ShouldContain("SPECIMEN");
    }

    [Fact]
    public async Task Ensure_InARealFolder_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        (await factory.TryEnsureKeysAsync(FolderKind.Real)).Refusal!.Code.ShouldBe(AuthorityRules.SpecimenOrReal.Code);
        factory.Store.Labels.ShouldBe(["biometrics-wrap"]);
    }

    [Theory]
    [InlineData(120, 1, 2, true)]
    [InlineData(1_400, 2, 2, true)]
    [InlineData(2_000, 2, 2, false)]
    public async Task Ensure_LaterAndLater_RenewsWhatIsOver(int days, int countries, int documents, bool isLinked)
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);
        await factory.EnsureKeysAsync();
        factory.Registry.Clock.Advance(TimeSpan.FromDays(days));

        await factory.EnsureKeysAsync();

        var status = await factory.StatusAsync();
        (status.CountrySigners.Count, status.DocumentSigners.Count).ShouldBe((countries, documents));
        (status.CountrySigners[^1].IsLinked || countries == 1).ShouldBe(isLinked);
        status.Due.ShouldBeEmpty();
        (await factory.FaultAsync()).ShouldBeNull();
    }

    /// <summary>As every demonstration had them: one of each, under labels without a number, certificates beside them.</summary>
    [Theory, BothEngines]
    public async Task Ensure_WhereKeysHaveNoGenerationYet_TakesThemOver(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        var now = factory.Registry.Clock.GetUtcNow();
        using (var countryKey = factory.Store.CreateSigner("country-signer"))
        using (var key = factory.Store.CreateSigner("document-signer"))
        {
            var authority = SigningAuthority.Specimen;
            using var country = CountrySigner.Certify(countryKey, authority, now, now.AddYears(4));
            using var signer = DocumentSigner.Certify(country, countryKey, key, authority, now).Value;
            factory.Store.KeepCertificate("country-signer", country);
            factory.Store.KeepCertificate("document-signer", signer);
        }

        await factory.EnsureKeysAsync();
        await factory.CaptureAsync();
        await factory.IssueAsync();

        var status = await factory.StatusAsync();
        status.CountrySigners.ShouldHaveSingleItem().Label.ShouldBe("country-signer");
        var taken = status.DocumentSigners.ShouldHaveSingleItem();
        (taken.Label, taken.Cards).ShouldBe(("document-signer", 1));
        (await factory.RotateAsync()).Refusal.ShouldBeNull();
        (await factory.StatusAsync()).CountrySigners[1].Label.ShouldBe("country-signer-2");
    }
}
