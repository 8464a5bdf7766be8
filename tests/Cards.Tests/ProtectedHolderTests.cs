using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests;

public sealed class ProtectedHolderTests
{
    private static readonly Authority Officer = Authority.OfSystem(
        "officer",
        [.. Enum.GetValues<Permission>().Except([Permission.ReadProtected])]
    );

    [Theory, BothEngines]
    public async Task Cards_OfAProtectedPerson_AreAsOfNobody(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var card = await factory.IssueAsync();
        await ProtectAsync(factory);

        (await factory.ReadAsync(Officer)).Refusal!.Code.ShouldBe(ReadPerson.NotFound.Code);
        (await OpenAsync(factory, card.Id, Officer)).ShouldBe(
            await OpenAsync(factory, new(card.Id.Value + 9), Officer)
        );
        (await OpenAsync(factory, card.Id, TestRegistry.Everybody)).ShouldBeNull();
        (await factory.CardsAsync()).ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task Order_OfAProtectedPerson_WaitsForAPostWithTheRight(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.OrderAsync();
        await ProtectAsync(factory);

        var hidden = await factory.Registry.RunAsync(
            ReleaseBatch.Kind,
            act => new ReleaseBatch().RunAsync(act, default),
            Officer
        );

        hidden.Refusal!.Code.ShouldBe(ReleaseBatch.NothingWaits.Code);
        (await factory.ReleaseAsync()).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Reconcile_ByWhoMayNotSeeTheHolder_ComparesAllTheSame(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.IssueAsync();
        await ProtectAsync(factory);

        var report = await factory.Registry.RunAsync(
            ReconcileCards.Kind,
            act => new ReconcileCards(new(), factory.Keys).RunAsync(act, default),
            Officer
        );

        (report.Value.Agrees, report.Value.Cards).ShouldBe((true, 1));
    }

    private static async Task ProtectAsync(CardFactory factory) =>
        (
            await factory.Registry.RunAsync(
                ProtectPerson.Kind,
                act => new ProtectPerson(new()).RunAsync(act, factory.Person.Number!.Value, default)
            )
        ).Refusal.ShouldBeNull();

    private static async Task<Vocabulary.Refusal?> OpenAsync(CardFactory factory, CardId card, Authority authority) =>
        (
            await factory.Registry.RunAsync(
                OpenChip.Kind,
                act => new OpenChip(factory.Keys).RunAsync(act, card, default),
                authority
            )
        ).Refusal;
}
