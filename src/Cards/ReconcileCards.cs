using System.Security.Cryptography;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// Proves that no card, order or chip content disagrees with the registry: each chip opens, says what the record said from which it was
/// made, and stands where its order does. Whose card is compared has been looked at, and sees so.
/// </summary>
public sealed class ReconcileCards(ReadPerson readPerson, IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(ReconcileCards),
        RegistrySystem.Cards,
        Permission.Reconcile,
        "Đối chiếu thẻ với dữ liệu dân cư",
        "Reconciling cards with the registry"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Compares every card, and every order that must have one.</summary>
    public async Task<Outcome<CardsReport>> RunAsync(Act act, CancellationToken cancellation)
    {
        var (cards, findings) = (0L, new List<CardFinding>());
        var rows = act.Session.Rows.Set<CardRow>().AsNoTracking().OrderBy(row => row.CardId);
        foreach (var row in await rows.ToListAsync(cancellation))
        {
            cards++;
            if (await FaultAsync(act, row, cancellation) is { } fault)
                findings.Add(new(fault, row.CardId));
        }
        var orders = act.Session.Rows.Set<CardOrderRow>().AsNoTracking();
        var without = await orders
            .Where(order => order.State == OrderState.Personalised || order.State == OrderState.Delivered)
            .Where(order => !act.Session.Rows.Set<CardRow>().Any(card => card.OrderId == order.OrderId))
            .Select(order => order.OrderId)
            .ToListAsync(cancellation);
        findings.AddRange(without.Select(order => new CardFinding(CardFault.CardMissing, order)));
        return new CardsReport(cards, findings);
    }

    private async Task<CardFault?> FaultAsync(Act act, CardRow card, CancellationToken cancellation)
    {
        if ((await readPerson.AnybodyAsync(act, card.PersonId, cancellation)).IsRefused(out _, out var history))
            return CardFault.HolderMissing;
        var made = history.Versions.FirstOrDefault(version => version.Version == card.PersonVersion);
        if (made is null)
            return CardFault.HolderMissing;
        if (ChipFault(card, made) is { } fault)
            return fault;
        var order = await act
            .Session.Rows.Set<CardOrderRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.PersonId == card.PersonId && row.OrderId == card.OrderId, cancellation);
        var expected = card.State == CardState.Made ? OrderState.Personalised : OrderState.Delivered;
        return order?.State == expected ? null : CardFault.OrderDisagrees;
    }

    private CardFault? ChipFault(CardRow card, PersonRecord made)
    {
        using var chip = Chip(card);
        if (chip is null)
            return CardFault.ChipUnreadable;
        var zone = chip.Content.DataGroup1.Zone;
        return
            chip.Content.DataGroup13 is { } citizen
            && PrintedItems.Of(citizen) == PrintedItems.Of(made)
            && zone.DocumentNumber == card.DocumentNumber
            && chip.HoldsItsKeys
            ? null
            : CardFault.ChipDisagrees;
    }

    private ChipMemory? Chip(CardRow card)
    {
        try
        {
            var opened = keys.OpenChip(new(card.CardId), card.SealedChip);
            return opened.IsRefused(out _, out var chip) ? null : chip;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What can be wrong about a card.</summary>
public enum CardFault
{
    /// <summary>The version of the record it was made from is not there.</summary>
    HolderMissing,

    /// <summary>The chip's memory does not open, or holds no card.</summary>
    ChipUnreadable,

    /// <summary>The chip says something else than the record it was made from, or lacks the private half of a key that it shows.</summary>
    ChipDisagrees,

    /// <summary>The order stands where this card cannot have come from.</summary>
    OrderDisagrees,

    /// <summary>An order says that its card was made, and there is none.</summary>
    CardMissing,
}

/// <summary>One fault.</summary>
/// <param name="Id">Key of the card; of the order when the card is missing.</param>
public sealed record CardFinding(CardFault Fault, long Id);

/// <summary>What the comparison found.</summary>
public sealed record CardsReport(long Cards, IReadOnlyList<CardFinding> Findings)
{
    public bool Agrees => Findings.Count == 0;
}
