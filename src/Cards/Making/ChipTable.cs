using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Finds chips by their orders, and takes new ones.</summary>
internal static class ChipTable
{
    public static readonly Refusal NoChip = new(
        "CRD-15",
        "Chưa có chip nào đã khởi tạo cho đơn này.",
        "No initialised chip is there for this order."
    );

    public static readonly Refusal SerialUsed = new(
        "CRD-16",
        "Chip mang số hiệu này đã được dùng.",
        "The chip of this serial number was used before."
    );

    /// <summary>The chip that an order's card is made of.</summary>
    public static async Task<Outcome<ChipRow>> FindAsync(
        Act act,
        CardOrderId order,
        ChipState state,
        CancellationToken cancellation
    )
    {
        var row = await act
            .Session.Rows.Set<ChipRow>()
            .FirstOrDefaultAsync(row => row.OrderId == order.Value && row.State == state, cancellation);
        return row is null ? NoChip.For("order") : row;
    }

    /// <summary>Takes a chip for an order that is released and has none.</summary>
    public static async Task<Outcome<Done>> AdmitAsync(
        Act act,
        CardOrderRow order,
        InitialisedChip chip,
        CancellationToken cancellation
    )
    {
        if (OrderFlow.Next(order.State, OrderAction.Sign).IsRefused(out var refusal, out _))
            return refusal;
        var serial = chip.Serial.ToString();
        if (await act.Session.Rows.Set<ChipRow>().AnyAsync(row => row.Serial == serial, cancellation))
            return SerialUsed.For(serial);
        var live = await act
            .Session.Rows.Set<ChipRow>()
            .AnyAsync(row => row.OrderId == chip.Order && row.State != ChipState.Spoiled, cancellation);
        if (live)
            return OrderFlow.NotNow.For("order");
        var row = ChipRow.Of(chip, act);
        act.Session.Rows.Add(row);
        act.Record(new ChipTaken(new(chip.Order), serial) { Subject = order.PersonId, Row = row.Bytes });
        return Done.It;
    }
}

/// <summary>A factory took a chip for an order.</summary>
/// <param name="Serial">The chip maker's.</param>
public sealed record ChipTaken(CardOrderId Order, string Serial) : Fact;
