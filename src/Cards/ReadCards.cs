using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Reads a person's cards, newest first, each with its status today.</summary>
public sealed class ReadCards(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadCards),
        RegistrySystem.Cards,
        Permission.ReadCard,
        "Xem thẻ của một người",
        "Reading a person's cards"
    )
    {
        IsLook = true,
    };

    public async Task<Outcome<CardsOfPerson>> RunAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        if ((await readPerson.WholeAsync(act, person, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        var today = act.Today;
        var rows = await act
            .Session.Rows.Set<CardRow>()
            .AsNoTracking()
            .Where(row => row.PersonId == person)
            .OrderByDescending(row => row.CardId)
            .ToListAsync(cancellation);
        return new CardsOfPerson([.. rows.Select(row => Judge(row.Shown, history, today))]);
    }

    private static JudgedCard Judge(Card card, PersonHistory history, DateOnly today)
    {
        var printed = history.Versions.Single(version => version.Version == card.PersonVersion);
        return new(card, CardStatus.Of(card, printed, history.Current, today));
    }
}

/// <summary>The cards that were ever made for a person, newest first.</summary>
public sealed record CardsOfPerson(IReadOnlyList<JudgedCard> Cards);

/// <summary>A card and what it is worth today.</summary>
public sealed record JudgedCard(Card Card, CardStatus Status);
