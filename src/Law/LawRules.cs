namespace CanCuoc.Law;

/// <summary>Every dated rule of the product in one list, for the page that is printed from it.</summary>
public static class LawRules
{
    public static IReadOnlyList<DatedRule> All { get; } =
    [
        .. CardEntitlement.Rules.Versions,
        .. CardValidity.Rules.Versions,
        .. PersonalNumberGround.Rules.Versions,
        .. MarriageConditions.Rules.Versions,
        .. BirthRegistration.Rules.Versions,
        .. PresumedFather.Rules.Versions,
        .. AdoptionConditions.Rules.Versions,
        .. SourcePrecedence.OfCivilStatus.Versions,
        .. SourcePrecedence.OfResidence.Versions,
        .. SourcePrecedence.OfOthers.Versions,
        .. Age.LeapDay.Versions,
        .. Age.PartialBirthDate.Versions,
    ];

    /// <summary>The rules to confirm before they decide real cases.</summary>
    public static IEnumerable<DatedRule> Unsure => All.Where(rule => rule.Certainty >= Certainty.Unsure);
}
