using System.Security.Cryptography;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards.Tests.Signers;

/// <summary>Roll-over, revocation, lists and master lists, as readers of the cards see them.</summary>
public sealed class RollOverTests
{
    [Theory, BothEngines]
    public async Task Rotate_LinksTheNextKey_AndAReaderOfTheOldOneFollows(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var reader = TrustStore.Parse(System.Text.Encoding.ASCII.GetBytes((await factory.TrustAsync()).ToPem())).Value;
        var before = await factory.IssueAsync();
        factory.Registry.Clock.Advance(TimeSpan.FromDays(3 * 365));

        (await factory.RotateAsync()).Refusal.ShouldBeNull();

        var after = await factory.IssueAsync();
        var now = factory.Registry.Clock.GetUtcNow();
        var status = await factory.StatusAsync();
        status.CountrySigners.Select(one => one.IsLinked).ShouldBe([false, true]);
        status.DocumentSigners.Single(one => one.IsTurn).CountrySigner.ShouldBe(2);
        (await factory.JudgeAsync(before, reader, now)).ShouldBeEmpty();
        (await factory.JudgeAsync(after, reader, now)).ShouldBe(["CHI-44"]);
        reader = reader.Admit(await LinkAsync(factory), now).Value;
        (await factory.JudgeAsync(after, reader, now)).ShouldBeEmpty();
        (await factory.FactsAsync())
            .Count(fact => fact.StartsWith(nameof(CountrySignerLinked), StringComparison.Ordinal))
            .ShouldBe(1);
        (await factory.TrustAsync()).RevocationLists.Count.ShouldBe(2, "the older key goes on listing");
    }

    [Theory, BothEngines]
    public async Task Revoke_ASigner_EndsItsCardsAndItsTurn(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var card = await factory.IssueAsync();
        (await factory.IssueSignerAsync()).Refusal.ShouldBeNull();

        var held = (await factory.RevokeAsync(1)).Value;

        held.Record.ShouldContain("KeyCompromise");
        var now = factory.Registry.Clock.GetUtcNow();
        (await factory.JudgeAsync(card, await factory.TrustAsync(), now)).ShouldBe(["CHI-53"]);
        var next = await factory.IssueAsync();
        (await factory.JudgeAsync(next, await factory.TrustAsync(), now)).ShouldBeEmpty();
        (await factory.RevokeAsync(1)).Refusal!.Code.ShouldBe(RevokeDocumentSigner.AlreadyRevoked.Code);
        (await factory.RevokeAsync(9)).Refusal!.Code.ShouldBe(RevokeDocumentSigner.NotFound.Code);
        (await factory.StatusAsync()).DocumentSigners[0].State.ShouldBe(SignerState.Revoked);
    }

    [Theory, BothEngines]
    public async Task Revoke_ASignerOfTheOlderCountryKey_IsListedByThatKey(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var card = await factory.IssueAsync();
        (await factory.RotateAsync()).Refusal.ShouldBeNull();

        (await factory.RevokeAsync(1)).Refusal.ShouldBeNull();

        var trust = await factory.TrustAsync();
        trust.RevocationLists.Sum(list => list.Count).ShouldBe(1);
        (await factory.JudgeAsync(card, trust, factory.Registry.Clock.GetUtcNow())).ShouldBe(["CHI-53"]);
    }

    [Theory, BothEngines]
    public async Task IssueLists_Anew_GrowsTheirNumberAndKeepsWhatIsListed(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        await factory.RevokeAsync(1);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(80));
        (await factory.StatusAsync()).Due.Select(due => due.English).ShouldContain(due => due.Contains("pki crl"));

        (await factory.IssueListsAsync()).Refusal.ShouldBeNull();

        var status = await factory.StatusAsync();
        status.CountrySigners[0].ListNumber.ShouldBe(3);
        status.Due.Select(due => due.English).ShouldNotContain(due => due.Contains("pki crl"));
        (await factory.TrustAsync()).RevocationLists.ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task SignMasterList_OfOursAndAnothers_IsBelievedByWhoeverBelievesUs(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var reader = await factory.TrustAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var now = factory.Registry.Clock.GetUtcNow();
        var theirs = SigningAuthority.Specimen with { Organisation = "Neighbour SPECIMEN" };
        using var neighbour = CountrySigner.Certify(key, theirs, now, now.AddYears(3));

        (await factory.SignMasterListAsync(TrustStore.Of(neighbour).Value)).Refusal.ShouldBeNull();
        (await factory.SignMasterListAsync()).Refusal.ShouldBeNull();

        var rows = await MasterListsAsync(factory);
        rows.Select(row => (row.Number, row.Label))
            .ShouldBe([(1, "master-list-signer-1"), (2, "master-list-signer-1")]);
        reader.Admit(rows[0].List, now).Value.CountrySigners.Count.ShouldBe(2);
        await factory.RotateAsync();
        (await factory.SignMasterListAsync()).Refusal.ShouldBeNull();
        var third = (await MasterListsAsync(factory))[2];
        third.Label.ShouldBe("master-list-signer-2");
        MasterList.Parse(third.List).Value.Certificates.Count.ShouldBe(3, "both country signers, and the link");
    }

    [Fact]
    public async Task Personalise_WithKeysInATokenThatIsNotOpen_SaysWhereTheyMayBe()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("cancuoc-");
        using (var empty = EncryptedFileKeyStore.CreateUnguarded(Path.Combine(folder.FullName, "keys"), "test"))
        {
            factory.Use(new IssuingKeys(factory.Store, empty));
            (await factory.FaultAsync())!.Code.ShouldBe(IssuingKeys.KeyElsewhere.Code);
            (await factory.IssueSignerAsync()).Refusal!.Code.ShouldBe(IssuingKeys.KeyElsewhere.Code);
            (await factory.RotateAsync()).Refusal!.Code.ShouldBe(IssuingKeys.KeyElsewhere.Code);
        }
        folder.Delete(recursive: true);
    }

    private static async Task<CardFactory> OpenAsync(Engine engine)
    {
        var factory = await CardFactory.OpenBareAsync(engine);
        await factory.CaptureAsync();
        (await factory.FoundAsync()).Refusal.ShouldBeNull();
        return factory;
    }

    private static async Task<byte[]> LinkAsync(CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return (await session.Rows.Set<CountrySignerRow>().SingleAsync(row => row.Generation == 2)).Link!;
    }

    private static async Task<List<MasterListRow>> MasterListsAsync(CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return await session.Rows.Set<MasterListRow>().AsNoTracking().OrderBy(row => row.Number).ToListAsync();
    }
}
