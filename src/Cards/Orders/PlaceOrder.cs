using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Places an order for a person's card. Called by the approval, in its act.</summary>
public sealed class PlaceOrder
{
    public static readonly Refusal AlreadyOrdered = new(
        "CRD-02",
        "Người này đã có đơn sản xuất thẻ chưa xong.",
        "A card of this person is already being made."
    );

    public async Task<Outcome<CardOrderId>> RunAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        if (await IsUnderWayAsync(act, person.Id, cancellation))
            return AlreadyOrdered.For("person");
        var row = new CardOrderRow
        {
            PersonId = person.Id,
            OrderId = (await act.Session.DrawAsync("cards.order_id", 1, cancellation))[0],
            State = OrderState.Placed,
            Province = person.Details.PermanentResidence?.Unit?.Province.Code ?? "",
            PlacedAt = act.Now,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        var id = new CardOrderId(row.OrderId);
        act.Record(new CardOrdered(id) { Subject = person.Id, Row = row.Bytes });
        return id;
    }

    /// <summary>A card of the person is ordered and not in its holder's hand yet.</summary>
    public static Task<bool> IsUnderWayAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        act.Saw(person);
        return act
            .Session.Rows.Set<CardOrderRow>()
            .AnyAsync(row => row.PersonId == person && row.State != OrderState.Delivered, cancellation);
    }
}

/// <summary>A card was ordered.</summary>
public sealed record CardOrdered(CardOrderId Order) : Fact;
