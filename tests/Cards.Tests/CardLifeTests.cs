using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests;

public sealed class CardLifeTests
{
    [Theory, BothEngines]
    public async Task Issue_FromOrderToHand_MakesACardThatIsActiveAndEveryStepIsSeen(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);

        var card = await factory.IssueAsync();

        card.DocumentNumber.ShouldBe(factory.Person.Number.ToString()![3..]);
        (await factory.CardsAsync()).ShouldHaveSingleItem().ShouldBe(new JudgedCard(card, CardStatus.Active));
        var facts = (await factory.Registry.TrailAsync(factory.Person.Id)).Select(line => line.Fact);
        facts
            .OfType<string>()
            .Reverse()
            .Where(fact => fact.StartsWith("Card", StringComparison.Ordinal))
            .ShouldBe([
                nameof(CardOrdered),
                nameof(CardOrderReleased),
                nameof(CardSigned),
                nameof(CardPersonalised),
                nameof(CardDelivered),
            ]);
    }

    [Theory, BothEngines]
    public async Task Issue_ASecondCard_EndsTheFirstInTheSameAct(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var first = await factory.IssueAsync();

        var second = await factory.IssueAsync();

        (await factory.CardsAsync())
            .Select(card => (card.Card.Id, card.Status.Code))
            .ShouldBe([(second.Id, "active"), (first.Id, "ended")]);
        var trail = await factory.Registry.TrailAsync(factory.Person.Id);
        var ended = trail.Single(line => line.Fact == nameof(CardEnded));
        ended.Position.ShouldBe(trail.First(line => line.Fact == nameof(CardDelivered)).Position);
    }

    [Theory, BothEngines]
    public async Task EveryStep_OutOfItsTurn_IsRefused(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        (await factory.ReleaseAsync()).Refusal!.Code.ShouldBe(ReleaseBatch.NothingWaits.Code);
        var order = (await factory.OrderAsync()).Value;
        (await factory.OrderAsync()).Refusal!.Code.ShouldBe(PlaceOrder.AlreadyOrdered.Code);
        (await factory.PersonaliseAsync(order)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
        (await factory.PlaceAgainAsync(order)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
        var batch = (await factory.ReleaseAsync()).Value;
        (await factory.AcceptAsync(batch.Id)).Refusal!.Code.ShouldBe(AcceptBatch.Incomplete.Code);
        var card = (await factory.PersonaliseAsync(order)).Value.Card!;
        (await factory.PersonaliseAsync(order)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
        (await factory.DeliverAsync(card.Id)).Refusal!.Code.ShouldBe(DeliverCard.BatchOpen.Code);
        (await factory.AcceptAsync(batch.Id)).Value.ShouldBe(new AcceptedBatch(batch.Id, 1, 0));
        (await factory.AcceptAsync(batch.Id)).Refusal!.Code.ShouldBe(AcceptBatch.Incomplete.Code);
        (await factory.DeliverAsync(card.Id)).Refusal.ShouldBeNull();
        (await factory.DeliverAsync(card.Id)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
    }

    [Theory, BothEngines]
    public async Task WhatDoesNotExist_IsRefusedByName(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);

        (await factory.PersonaliseAsync(new(99))).Refusal!.Code.ShouldBe(OrderTable.NotFound.Code);
        (await factory.PlaceAgainAsync(new(99))).Refusal!.Code.ShouldBe(OrderTable.NotFound.Code);
        (await factory.AcceptAsync(new(99))).Refusal!.Code.ShouldBe(AcceptBatch.NotFound.Code);
        (await factory.DeliverAsync(new(99))).Refusal!.Code.ShouldBe(CardTable.NotFound.Code);
    }

    [Theory, BothEngines]
    public async Task Deliver_TwoOfficersAtOnce_HandTheCardOverOnce(Engine engine)
    {
        await using var factory = await CardFactory.OpenAsync(engine);
        var (batch, card) = await factory.MakeAsync();
        await factory.AcceptAsync(batch);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => factory.DeliverAsync(card.Id)));

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes
            .Single(outcome => outcome.Refusal is not null)
            .Refusal!.Code.ShouldBeOneOf(Acts.ChangedMeanwhile.Code, OrderFlow.NotNow.Code);
    }
}
