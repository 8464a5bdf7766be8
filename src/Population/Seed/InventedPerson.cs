using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Somebody who does not exist. Family members point at each other; keys are given when the household is stored.</summary>
internal sealed class InventedPerson
{
    public required PersonName Name { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required Sex Sex { get; init; }
    public required PersonalNumber Number { get; init; }
    public required Address BirthRegistration { get; init; }
    public required Address PlaceOfOrigin { get; init; }
    public required EthnicGroup EthnicGroup { get; init; }
    public required Religion Religion { get; init; }
    public required Address PermanentResidence { get; init; }
    public required HouseholdRelation Relation { get; init; }
    public InventedPerson? Father { get; init; }
    public InventedPerson? Mother { get; init; }
    public InventedPerson? Spouse { get; set; }

    /// <summary>A parent who is not in the registry is known by name.</summary>
    public PersonName? FatherName { get; init; }
    public PersonName? MotherName { get; init; }

    public MaritalStatus MaritalStatus { get; set; } = MaritalStatus.NeverMarried;

    /// <summary>The key it was stored under.</summary>
    public PersonId Id { get; set; }

    public PersonDetails Details(HouseholdId household) =>
        new()
        {
            Name = Name,
            BirthDate = PartialDate.Of(BirthDate),
            Sex = Sex,
            PlaceOfBirth = BirthRegistration,
            BirthRegistration = BirthRegistration,
            PlaceOfOrigin = PlaceOfOrigin,
            EthnicGroup = EthnicGroup,
            Religion = Religion,
            MaritalStatus = MaritalStatus,
            Father = Known(Father, FatherName),
            Mother = Known(Mother, MotherName),
            Spouse = Known(Spouse, name: null),
            PermanentResidence = PermanentResidence,
            Household = new(household, Relation),
        };

    // A relative who was left out of a household cut short has no key.
    private static Relative? Known(InventedPerson? person, PersonName? name) =>
        person is { Id.Value: > 0 } ? new(person.Id, null)
        : name is not null ? new(null, name)
        : null;
}
