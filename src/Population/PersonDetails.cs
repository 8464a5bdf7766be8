using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// What the registry holds about a person: the items of Luật 26/2023/QH15 art. 9 (number, cards and act of each version stand beside it,
/// in <see cref="PersonRecord"/> and in Cards). Absent means not known, never "none".
/// </summary>
public sealed record PersonDetails
{
    public required PersonName Name { get; init; }

    public PersonName? OtherName { get; init; }

    public required PartialDate BirthDate { get; init; }

    public required Sex Sex { get; init; }

    public Address? PlaceOfBirth { get; init; }

    /// <summary>Where the birth was registered; its province gives a new personal number its prefix.</summary>
    public Address? BirthRegistration { get; init; }

    public Address? PlaceOfOrigin { get; init; }

    /// <summary>Sensitive: shown on a person's own record only, never listed or counted by name.</summary>
    public EthnicGroup? EthnicGroup { get; init; }

    /// <summary>Sensitive, as <see cref="EthnicGroup"/>.</summary>
    public Religion? Religion { get; init; }

    public Country Nationality { get; init; } = Country.VietNam;

    /// <summary>Sensitive; only on the citizen's request with a test report.</summary>
    public BloodGroup BloodGroup { get; init; }

    public MaritalStatus MaritalStatus { get; init; }

    public LegacyIdNumber? LegacyNumber { get; init; }

    public Relative? Father { get; init; }

    public Relative? Mother { get; init; }

    public Relative? Spouse { get; init; }

    /// <summary>The legal representative, <i>người đại diện hợp pháp</i>; whom a person represents stands in their records.</summary>
    public Relative? Representative { get; init; }

    public Address? PermanentResidence { get; init; }

    public Address? TemporaryResidence { get; init; }

    public Address? CurrentAbode { get; init; }

    /// <summary>State of the declaration of temporary absence, as declared.</summary>
    public string? Absence { get; init; }

    public string? ResidenceFile { get; init; }

    public HouseholdPlace? Household { get; init; }

    public PartialDate? DiedOn { get; init; }

    public PartialDate? MissingSince { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The relatives that the record names, whatever they are to the person.</summary>
    internal IEnumerable<Relative> Relatives => new[] { Father, Mother, Spouse, Representative }.OfType<Relative>();
}

/// <summary>A relative: a person of the registry by key, or one it does not know by name.</summary>
public sealed record Relative(PersonId? Person, PersonName? Name);

/// <summary>The permanent key of a household.</summary>
public readonly record struct HouseholdId(long Value);

/// <summary>A person's household and the relation to its head.</summary>
public sealed record HouseholdPlace(HouseholdId Household, HouseholdRelation Relation);
