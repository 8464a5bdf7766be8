using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Shows a citizen the own cards. Whose they are stands in the authority; nobody can ask for another's.</summary>
public sealed class ReadOwnCards(ReadCards readCards)
{
    public static readonly ActKind Kind = new(
        nameof(ReadOwnCards),
        RegistrySystem.Cards,
        Permission.ReadOwnRecord,
        "Công dân xem thẻ của mình",
        "The citizen read the own cards"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public async Task<Outcome<CardsOfPerson>> RunAsync(Act act, CancellationToken cancellation) =>
        Citizen.PersonOf(act.Authority) is { } person
            ? await readCards.RunAsync(act, person, cancellation)
            : ReadPerson.NotFound;
}
