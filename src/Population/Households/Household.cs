using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A household on a day, as known at a moment: its living members, the head first, then the eldest.</summary>
public sealed record Household(HouseholdId Id, IReadOnlyList<HouseholdMember> Members)
{
    /// <summary>Null while a household whose head died or left has not named another.</summary>
    public HouseholdMember? Head => Members.FirstOrDefault(member => member.IsHead);
}

/// <summary>One member, and what the membership stands on.</summary>
public sealed record HouseholdMember(
    PersonId Person,
    PersonName Name,
    PersonalNumber? Number,
    PartialDate BirthDate,
    HouseholdRelation Relation,
    ItemSource Source
)
{
    public bool IsHead => Relation == HouseholdRelation.Head;
}
