using CanCuoc.Chip.SoftCard;
using CanCuoc.Production;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards.Tests;

/// <summary>A batch goes to a factory in another zone and comes back, in signed files.</summary>
public sealed class BatchFilesTests
{
    [Theory, BothEngines]
    public async Task Batch_ThroughAFactory_BecomesCardsThatAreDelivered(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 3);

        var chips = await zone.InitialiseAsync();
        var results = (await zone.Factory.PersonaliseAsync(await zone.DataAsync(chips), null, default)).Value;
        var accepted = await zone.AcceptAsync(results);

        (accepted.Made, accepted.Failed).ShouldBe((3, 0));
        (await zone.Cards.ReconcileAsync()).Value.Agrees.ShouldBeTrue();
        var card = (await zone.Cards.CardsAsync()).Single().Card;
        (await zone.Cards.DeliverAsync(card.Id)).Refusal.ShouldBeNull();
        using var memory = (await zone.Cards.OpenChipAsync(card.Id)).Value;
        (memory.State, memory.HoldsItsKeys).ShouldBe((LifeCycle.Operational, true));
        var facts = (await zone.Cards.Registry.TrailAsync(zone.Cards.Person.Id)).Select(line => line.Kind);
        facts.ShouldContain(nameof(HandOutCards));
        facts.ShouldContain(nameof(ReadResults));
    }

    [Theory, BothEngines]
    public async Task Batch_AtItsEnd_LeavesNothingThatOpensItsFiles(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);
        var chips = await zone.InitialiseAsync();
        var data = await zone.DataAsync(chips);
        var results = (await zone.Factory.PersonaliseAsync(data, null, default)).Value;
        await zone.AcceptAsync(results);

        await using (var session = await zone.Cards.Registry.Store.ReadAsync(default))
        {
            var sent = await session.Rows.Set<SendingRow>().AsNoTracking().SingleAsync();
            (sent.SealedKey.Length, sent.WrappedKey.Length, sent.DataFile).ShouldBe((0, 0, null));
            var chip = await session.Rows.Set<ChipRow>().AsNoTracking().SingleAsync();
            (chip.State, chip.Content.Length).ShouldBe((ChipState.Card, 0));
        }
        (await zone.TakeAsync(chips)).Refusal!.Code.ShouldBe(SendingTable.Finished.Code);
        (await zone.ReadAsync(results)).Refusal!.Code.ShouldBe(SendingTable.Finished.Code);
        (await zone.HandOutAsync()).Refusal!.Code.ShouldBe(SendingTable.Finished.Code);
        (await zone.SendAsync()).Refusal!.Code.ShouldBe(SendingTable.Finished.Code);
    }

    [Theory, BothEngines]
    public async Task Steps_AskedAgainWithTheSameFiles_GoOnAndSignNothingTwice(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 2);
        (await zone.SendAsync()).Value.ShouldBe((await zone.SendAsync()).Value);
        var chips = await zone.InitialiseAsync();
        var waiting = (await zone.TakeAsync(chips)).Value.Orders;
        (await zone.SignAsync(waiting[0])).Value.Fault.ShouldBeNull();

        (await zone.HandOutAsync()).Refusal!.Code.ShouldBe(SendingTable.Unsigned.Code);
        var rest = (await zone.TakeAsync(chips)).Value.Orders;

        rest.ShouldBe([waiting[1]]);
        (await zone.SignAsync(waiting[0])).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
        (await zone.SignAsync(rest[0])).Value.Fault.ShouldBeNull();
        (await zone.HandOutAsync()).Value.ShouldBe((await zone.HandOutAsync()).Value);
    }

    [Theory, BothEngines]
    public async Task Files_OfAnotherFactoryOrBatch_AreRefused(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);
        (await zone.SendAsync("elsewhere")).Refusal!.Code.ShouldBe(FactoryTable.NotAdmitted.Code);
        (await zone.TakeAsync([])).Refusal!.Code.ShouldBe(SendingTable.NotSent.Code);
        var order = (await zone.SendAsync()).Value;
        (await zone.HandOutAsync()).Refusal!.Code.ShouldBe(SendingTable.NoChips.Code);
        using var stranger = new StrangeFactory(zone.Cards.Keys.ExchangeKey);
        (await zone.TakeAsync(await stranger.InitialiseAsync(order))).Refusal!.Code.ShouldBe(
            SignedFile.WrongSignature.Code
        );
        (await zone.TakeAsync([1])).Refusal!.Code.ShouldBe(SignedFile.Malformed.Code);
        var chips = (await zone.Factory.InitialiseAsync(order, null, default)).Value;
        (await zone.ReadAsync(chips)).Refusal!.Code.ShouldBe(SignedFile.AnotherKind.Code);
        await zone.AdmitAsync(stranger.Key);
        (await zone.TakeAsync(await stranger.AnswerAsync(order))).Refusal.ShouldBeNull();
        await zone.AdmitAsync(zone.FactoryKey);
        (await zone.TakeAsync(chips)).Refusal!.Code.ShouldBe(SendingTable.Taken.Code);
    }

    [Theory, BothEngines]
    public async Task Results_OfAnotherSending_AreRefused(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);
        var chips = await zone.InitialiseAsync();
        using var stranger = new StrangeFactory(zone.Cards.Keys.ExchangeKey);
        var row = new CardResult(1, Chip.Personalisation.ChipSerial.Read("TEST").Value, "X-1", default);
        var results = stranger.Sign(FileKind.CardResults, zone.Batch, new CardResults(new byte[32], [row]).Encode());
        await zone.AdmitAsync(stranger.Key);
        (await zone.ReadAsync(results)).Refusal!.Code.ShouldBe(AcceptBatch.Incomplete.Code);
        await zone.AdmitAsync(zone.FactoryKey);
        await zone.DataAsync(chips);
        await zone.AdmitAsync(stranger.Key);

        (await zone.ReadAsync(results)).Refusal!.Code.ShouldBe(SignedFile.AnotherBatch.Code);
    }

    [Theory, BothEngines]
    public async Task ASpoiledCard_FailsItsOrderWhichIsMadeOfAnotherChipThen(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);
        await zone.DataAsync(await zone.InitialiseAsync());
        var order = zone.Orders.Single();

        (await zone.SpoilAsync(order, "PRD-19")).Refusal.ShouldBeNull();

        (await zone.SpoilAsync(order, null)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
        (await zone.Cards.AcceptAsync(new(zone.Batch))).Value.Failed.ShouldBe(1);
        (await zone.Cards.PlaceAgainAsync(order)).Refusal.ShouldBeNull();
        (await zone.Cards.ReleaseAsync()).Refusal.ShouldBeNull();
        (await zone.Cards.PersonaliseAsync(order)).Value.Card.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task ACard_OfAnotherChipOrWithAnotherContent_IsNotAccepted(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 2);
        var chips = await zone.InitialiseAsync();
        var results = (await zone.Factory.PersonaliseAsync(await zone.DataAsync(chips), null, default)).Value;
        var rows = (await zone.ReadAsync(results)).Value;

        (await zone.AcceptAsync(rows[0].Order, rows[1].Chip!)).Refusal!.Code.ShouldBe(AcceptCard.NotAsSigned.Code);
        using var blank = BlankChips.Make(Chip.Access.TransportKey.Generate());
        (await zone.AcceptAsync(rows[0].Order, blank)).Refusal!.Code.ShouldBe(AcceptCard.NotAsSigned.Code);
        (await zone.AcceptAsync(rows[0].Order, rows[0].Chip!)).Refusal.ShouldBeNull();
        (await zone.AcceptAsync(rows[0].Order, rows[0].Chip!)).Refusal!.Code.ShouldBe(OrderFlow.NotNow.Code);
    }

    [Theory, BothEngines]
    public async Task AChip_IsTakenOnce(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 2);
        var chips = await zone.InitialiseAsync();
        await zone.DataAsync(chips);
        await zone.Cards.TurnToAsync(CardFactory.Woman with { Name = PersonName.Parse("Trần Thị Sáo", null) });
        var order = (await zone.Cards.OrderAsync()).Value;
        await zone.Cards.ReleaseAsync();
        (await zone.SignAsync(order)).Refusal!.Code.ShouldBe(ChipTable.NoChip.Code);
        var known = InitialisedChips.Parse(SignedFile.Open(chips, FileKind.InitialisedChips, zone.FactoryKey).Value);

        (await zone.AdmitAsync(known.Value.Chips[0] with { Order = order.Value })).Refusal!.Code.ShouldBe(
            ChipTable.SerialUsed.Code
        );
    }

    [Theory, BothEngines]
    public async Task AFactory_WithoutAName_IsRefused(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);

        (await zone.AdmitAsync(zone.FactoryKey, " ")).Refusal!.Code.ShouldBe(AdmitFactory.NameMissing.Code);
    }
}
