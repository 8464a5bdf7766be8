using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Finds card orders; whoever finds one has seen its person.</summary>
internal static class OrderTable
{
    public static readonly Refusal NotFound = new(
        "CRD-11",
        "Không có đơn sản xuất thẻ này.",
        "There is no such card order."
    );

    public static async Task<Outcome<CardOrderRow>> FindAsync(Act act, CardOrderId id, CancellationToken cancellation)
    {
        var row = await act
            .Session.Rows.Set<CardOrderRow>()
            .FirstOrDefaultAsync(row => row.OrderId == id.Value, cancellation);
        if (row is null || await ProtectedPersons.HidesAsync(act, row.PersonId, cancellation))
            return NotFound.For("order");
        act.Saw(row.PersonId);
        return row;
    }
}
