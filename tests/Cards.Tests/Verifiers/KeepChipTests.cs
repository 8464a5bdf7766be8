using System.Security.Cryptography;
using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests.Verifiers;

public sealed class KeepChipTests
{
    [Theory, BothEngines]
    public async Task Chip_ThatLearntOfANewCountryVerifier_KnowsItWhenItIsTakenOutAgain(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.FoundVerifierAsync();
        var card = await factory.IssueAsync();
        (await factory.RotateVerifierAsync()).Refusal.ShouldBeNull();
        await factory.RequestVerifierAsync();
        (await factory.CertifyVerifierAsync(await factory.RequestAsync("UTDV00001"))).Refusal.ShouldBeNull();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var terminal = await factory.IssueTerminalAsync(key);
        using var memory = (await factory.OpenChipAsync(card.Id)).Value;
        var kept = new List<ChipMemory>();
        using (var chip = new SoftwareChip(memory, kept.Add))
        {
            var inspected = await CardInspection.RunAsync(
                chip,
                memory.Content.DataGroup1.Zone.Key,
                await factory.TrustAsync(),
                factory.Registry.Clock.GetUtcNow(),
                terminal,
                default
            );
            inspected.Value.Card.DataGroup3.ShouldNotBeNull();
        }

        (await KeepAsync(factory, card.Id, kept[^1])).Refusal.ShouldBeNull();

        using var again = (await factory.OpenChipAsync(card.Id)).Value;
        var trust = again.Trust.ShouldNotBeNull();
        (trust.Current.Name.Text, trust.Previous!.Name.Text).ShouldBe(("UTCVCA00002", "UTCVCA00001"));
        (await factory.ReconcileAsync()).Value.Agrees.ShouldBeTrue();
        (await factory.Registry.TrailAsync(factory.Person.Id)).ShouldContain(line => line.Fact == nameof(ChipKept));
    }

    [Theory, BothEngines]
    public async Task Chip_OfAnotherCardOrOfNone_IsNotKept(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var card = await factory.IssueAsync();
        using var other = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;
        using var own = (await factory.OpenChipAsync(card.Id)).Value;
        using var strange = ChipKeys.Generate();

        (await KeepAsync(factory, card.Id, other)).Refusal!.Code.ShouldBe(KeepChip.AnotherChip.Code);
        (await KeepAsync(factory, card.Id, new ChipMemory(own.Content, strange))).Refusal!.Code.ShouldBe(
            KeepChip.AnotherChip.Code
        );
        (await KeepAsync(factory, new(99), own)).Refusal!.Code.ShouldBe(CardTable.NotFound.Code);
        (await KeepAsync(factory, card.Id, own)).Refusal.ShouldBeNull();
    }

    private static Task<Outcome<Done>> KeepAsync(CardFactory factory, CardId card, ChipMemory memory) =>
        factory.Registry.RunAsync(
            KeepChip.Kind,
            act => new KeepChip(factory.Keys).RunAsync(act, card, memory, default)
        );
}
