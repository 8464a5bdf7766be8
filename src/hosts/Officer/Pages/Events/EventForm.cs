using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>A short form of one civil event: which fields it has, and what is done with them.</summary>
/// <param name="Day">What its day is called.</param>
/// <param name="Record">Does it within the act given, on the record as it was read.</param>
public sealed record EventForm(
    CivilEvent Event,
    Wording Day,
    IReadOnlyList<EventField> Fields,
    Func<EventTold, Act, CancellationToken, Task<Refusal?>> Record
)
{
    /// <summary>The day need not be known whole.</summary>
    public bool TakesPartOfADay { get; init; }

    public string Name => Event.Kind.Name;
}

/// <summary>What a form asks for besides the day and the evidence.</summary>
public enum EventField
{
    /// <summary>The number of the one whom the event is shared with.</summary>
    Other,
    Name,
    Sex,
    Country,
    Father,
    Mother,
    Kinship,
    Commune,
}

/// <summary>An event as an officer told it, every field read.</summary>
/// <param name="Person">The record of the page, as it was read.</param>
/// <param name="Day">The first day it can have been, where it is not known whole.</param>
public sealed record EventTold(PersonRecord Person, PartialDate Date, DateOnly Day, Evidence Evidence)
{
    public PersonRecord? Other { get; init; }

    public PersonRecord? Father { get; init; }

    public PersonRecord? Mother { get; init; }

    public PersonName? Name { get; init; }

    public Sex Sex { get; init; }

    public Country? Country { get; init; }

    public AdopterKinship Kinship { get; init; }

    public AdministrativeUnit? Commune { get; init; }
}
