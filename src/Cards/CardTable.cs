using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Finds cards; whoever finds one has seen its holder.</summary>
public static class CardTable
{
    public static readonly Refusal NotFound = new("CRD-06", "Không có thẻ này.", "There is no such card.");

    public static readonly Refusal NeverMade = new(
        "CRD-14",
        "Chưa có thẻ nào được làm cho người này.",
        "No card was ever made for this person."
    );

    /// <summary>The card a person has in hand; null when there is none.</summary>
    public static async Task<Card?> ActiveOfAsync(Act act, PersonId person, CancellationToken cancellation) =>
        (await ActiveRowAsync(act, person, cancellation))?.Shown;

    /// <summary>The card a person has in hand, else the one made last.</summary>
    public static async Task<Outcome<Card>> NewestOfAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        act.Saw(person);
        var row = await act
            .Session.Rows.Set<CardRow>()
            .Where(row => row.PersonId == person)
            .OrderByDescending(row => row.State == CardState.Active)
            .ThenByDescending(row => row.CardId)
            .FirstOrDefaultAsync(cancellation);
        return row is null ? NeverMade : row.Shown;
    }

    internal static Task<CardRow?> ActiveRowAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        act.Saw(person);
        return act
            .Session.Rows.Set<CardRow>()
            .FirstOrDefaultAsync(row => row.PersonId == person && row.State == CardState.Active, cancellation);
    }

    internal static async Task<Outcome<CardRow>> FindAsync(Act act, CardId id, CancellationToken cancellation)
    {
        var row = await act
            .Session.Rows.Set<CardRow>()
            .FirstOrDefaultAsync(row => row.CardId == id.Value, cancellation);
        if (row is null || await ProtectedPersons.HidesAsync(act, row.PersonId, cancellation))
            return NotFound.For("card");
        act.Saw(row.PersonId);
        return row;
    }
}
