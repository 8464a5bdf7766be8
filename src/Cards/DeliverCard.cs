using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Hands a card to its holder: it becomes active, and the one before it ends in the same act.</summary>
public sealed class DeliverCard
{
    public static readonly ActKind Kind = new(
        nameof(DeliverCard),
        RegistrySystem.Cards,
        Permission.DeliverCard,
        "Trả thẻ cho công dân",
        "Delivering a card"
    );

    public static readonly Refusal BatchOpen = new(
        "CRD-07",
        "Lô thẻ chưa được nghiệm thu nên chưa trả thẻ được.",
        "The batch is not accepted yet, so the card cannot be delivered."
    );

    public async Task<Outcome<Card>> RunAsync(Act act, CardId id, CancellationToken cancellation)
    {
        if ((await CardTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var card))
            return refusal;
        var order = await act
            .Session.Rows.Set<CardOrderRow>()
            .SingleAsync(row => row.PersonId == card.PersonId && row.OrderId == card.OrderId, cancellation);
        if (order.Take(OrderAction.Deliver, act) is { } notNow)
            return notNow;
        if (
            !await act
                .Session.Rows.Set<BatchRow>()
                .AnyAsync(row => row.BatchId == order.BatchId && row.IsAccepted, cancellation)
        )
            return BatchOpen.For("card");
        if (await CardTable.ActiveRowAsync(act, card.PersonId, cancellation) is { } former)
        {
            (former.State, former.EndedAt) = (CardState.Ended, act.Now);
            (former.ActId, former.Version) = (act.Id.Value, former.Version + 1);
            act.Record(new CardEnded(new(former.CardId)) { Subject = former.PersonId, Row = former.Bytes });
            await act.Session.FlushAsync(cancellation);
        }
        (card.State, card.DeliveredAt) = (CardState.Active, act.Now);
        (card.ActId, card.Version) = (act.Id.Value, card.Version + 1);
        act.Record(new CardDelivered(id) { Subject = card.PersonId, Row = card.Bytes });
        return card.Shown;
    }
}

/// <summary>A card was handed to its holder and is active.</summary>
public sealed record CardDelivered(CardId Card) : Fact;

/// <summary>A card ended because another took its place.</summary>
public sealed record CardEnded(CardId Card) : Fact;
