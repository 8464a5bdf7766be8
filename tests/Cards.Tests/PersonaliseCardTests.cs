using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Production;
using CanCuoc.Storage;
using CanCuoc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards.Tests;

public sealed class PersonaliseCardTests
{
    [Theory, BothEngines]
    public async Task Personalise_APerson_PutsTheRecordOnTheChipAndOnlySealed(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var card = await factory.IssueAsync();

        using var chip = (await factory.OpenChipAsync(card.Id)).Value;

        PrintedItems.Of(chip.Content.DataGroup13!).ShouldBe(PrintedItems.Of(factory.Person));
        chip.Content.DataGroup2!.Portrait.Height.ShouldBe(800);
        var name = System.Text.Encoding.UTF8.GetBytes(CardFactory.Woman.Name.Full);
        chip.Encode().AsSpan().IndexOf(name).ShouldBeGreaterThan(0);
        (await RowAsync(factory)).Chip.AsSpan().IndexOf(name).ShouldBe(-1);
        (await factory.Registry.TrailAsync(factory.Person.Id))[0].Kind.ShouldBe(nameof(OpenChip));
    }

    [Theory, BothEngines]
    public async Task Personalise_APerson_MakesAChipThatProvesItselfAfterItWasKept(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var card = await factory.IssueAsync();

        using var memory = (await factory.OpenChipAsync(card.Id)).Value;
        memory.HoldsItsKeys.ShouldBeTrue();
        using var chip = new SoftwareChip(memory);
        var inspected = await CardInspection.RunAsync(
            chip,
            memory.Content.DataGroup1.Zone.Key,
            await factory.TrustAsync(),
            factory.Registry.Clock.GetUtcNow(),
            default
        );

        inspected.Value.GenuineChip.Answer.ShouldBe(Answer.Yes);
        inspected.Value.GenuineChip.Reasons.Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Personalise_TwoCards_NeverMakesTheSameKeysTwice(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        using var first = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;
        using var second = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;

        foreach (var file in new[] { FileIdentifier.DG14, FileIdentifier.DG15 })
            first.Content.Files[file].ToArray().ShouldNotBe(second.Content.Files[file].ToArray());
    }

    [Theory, BothEngines]
    public async Task Personalise_WithoutKeys_FailsTheOrderWhichCanBePlacedAgain(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        await factory.CaptureAsync();
        var order = (await factory.OrderAsync()).Value;
        var batch = (await factory.ReleaseAsync()).Value;

        var failed = (await factory.PersonaliseAsync(order)).Value;

        failed.Fault!.Code.ShouldBe(IssuingKeys.SignerMissing.Code);
        (await factory.AcceptAsync(batch.Id)).Value.ShouldBe(new AcceptedBatch(batch.Id, 0, 1));
        await factory.EnsureKeysAsync();
        (await factory.PlaceAgainAsync(order)).Refusal.ShouldBeNull();
        await factory.ReleaseAsync();
        (await factory.PersonaliseAsync(order)).Value.Card.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task Personalise_WithoutPortrait_FailsTheOrder(Engine engine)
    {
        await using var factory = await CardFactory.OpenBareAsync(engine);
        await factory.EnsureKeysAsync();

        (await FaultAsync(factory)).ShouldBe(SignCard.PortraitMissing.Code);
    }

    [Theory, BothEngines]
    public async Task Personalise_WithASignerWhoseTimeIsOver_FailsTheOrderUntilItIsRenewed(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(120));

        (await FaultAsync(factory)).ShouldBe(IssuingKeys.SignerExpired.Code);

        await factory.EnsureKeysAsync();
        (await factory.FaultAsync()).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Personalise_WithASignerOfAnotherCountry_IsFoundWhenTheCardIsReadBack(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = factory.Registry.Clock.GetUtcNow();
        using var foreign = CountrySigner.Certify(stranger, SigningAuthority.Specimen, now, now.AddYears(3));
        using var key = factory.Store.OpenSigner("document-signer-1")!;
        using var certificate = Certify(foreign, stranger, key, now);
        await factory.TamperAsync(
            $"UPDATE cards.document_signer SET certificate = {Literal(engine, certificate.RawData)}"
        );

        (await FaultAsync(factory)).ShouldBe(ReadBack.NotAuthentic.Code);
    }

    [Fact]
    public async Task Trial_WithKeys_ReadsBackAndKeepsNothing()
    {
        await using var factory = await CardFactory.OpenAsync(Engine.Sqlite);

        var report = await new TrialCard(factory.Keys, factory.Registry.Store, factory.Registry.Clock).RunAsync(
            default
        );

        report.Refusal.ShouldBeNull();
        await using var session = await factory.Registry.Store.ReadAsync(default);
        (await session.Rows.Set<CardRow>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Trial_WithoutKeys_IsRefused()
    {
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite);

        var report = await new TrialCard(factory.Keys, factory.Registry.Store, factory.Registry.Clock).RunAsync(
            default
        );

        report.Refusal!.Code.ShouldBe(IssuingKeys.SignerMissing.Code);
    }

    private static string Literal(Engine engine, byte[] bytes) =>
        engine == Engine.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $"'\\x{Convert.ToHexString(bytes)}'::bytea";

    private static X509Certificate2 Certify(
        X509Certificate2 country,
        ECDsa countryKey,
        ECDsa key,
        DateTimeOffset now
    ) => DocumentSigner.Certify(country, countryKey, key, SigningAuthority.Specimen, now).Value;

    private static async Task<string> FaultAsync(CardFactory factory)
    {
        var order = (await factory.OrderAsync()).Value;
        await factory.ReleaseAsync();
        return (await factory.PersonaliseAsync(order)).Value.Fault!.Code;
    }

    private static async Task<CardRow> RowAsync(CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return await session.Rows.Set<CardRow>().AsNoTracking().SingleAsync();
    }
}
