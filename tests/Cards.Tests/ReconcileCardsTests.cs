using CanCuoc.Chip.SoftCard;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests;

public sealed class ReconcileCardsTests
{
    [Theory, BothEngines]
    public async Task Reconcile_CardsInEveryState_Agrees(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        (await factory.ReconcileAsync()).Value.Cards.ShouldBe(0);
        await factory.IssueAsync();
        await factory.IssueAsync();
        await factory.MakeAsync();
        await factory.AmendAsync(details => details with { PermanentResidence = CardFactory.Elsewhere });

        var report = (await factory.ReconcileAsync()).Value;

        (report.Agrees, report.Cards).ShouldBe((true, 3));
    }

    [Fact]
    public async Task Reconcile_AChipThatShowsTheKeysOfAnother_IsFound()
    {
        await using var factory = await CardFactory.OpenAsync(Engine.Sqlite);
        var card = await factory.IssueAsync();
        using var chip = (await factory.OpenChipAsync(card.Id)).Value;
        using var others = ChipKeys.Generate();
        var (key, content) = factory.Keys.Seal(card.Id, new ChipMemory(chip.Content, others));
        await factory.TamperAsync(
            $"UPDATE cards.card SET wrapped_key = X'{Convert.ToHexString(key)}', chip = X'{Convert.ToHexString(content)}'"
        );

        (await factory.ReconcileAsync()).Value.Findings.ShouldHaveSingleItem().Fault.ShouldBe(CardFault.ChipDisagrees);
    }

    [Theory]
    [BothEngines("UPDATE cards.card SET chip = wrapped_key", CardFault.ChipUnreadable)]
    [BothEngines("UPDATE cards.card SET person_version = 2", CardFault.HolderMissing)]
    [BothEngines("UPDATE cards.card SET document_number = '000000000'", CardFault.ChipDisagrees)]
    [BothEngines("UPDATE cards.card SET state = 1", CardFault.OrderDisagrees)]
    [BothEngines("DELETE FROM cards.card", CardFault.CardMissing)]
    public async Task Reconcile_ARowChangedBehindTheProgramsBack_IsFound(
        Engine engine,
        string tampering,
        CardFault fault
    )
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        await factory.IssueAsync();
        await factory.TamperAsync(tampering);

        (await factory.ReconcileAsync()).Value.Findings.ShouldHaveSingleItem().Fault.ShouldBe(fault);
    }
}
