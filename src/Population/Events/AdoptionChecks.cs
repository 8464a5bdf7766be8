using CanCuoc.Law;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Whether somebody could adopt a child on a day, by the records of that day. Pure.</summary>
internal static class AdoptionChecks
{
    public static readonly Refusal NotOlderEnough = new(
        "POP-80",
        "Người nhận con nuôi phải hơn con nuôi từ 20 tuổi trở lên.",
        "Who adopts must be at least 20 years older than the child.",
        LegalAct.AdoptionLaw2010.Article(14).ToString()
    );

    public static readonly Refusal TooOld = new(
        "POP-81",
        "Vào ngày này người được nhận đã quá tuổi làm con nuôi.",
        "On this day the adopted person was too old to be adopted.",
        LegalAct.AdoptionLaw2010.Article(8).ToString()
    );

    public static readonly Refusal NearKin = new(
        "POP-82",
        "Người nhận là cha, mẹ, ông, bà, anh, chị hoặc em của người được nhận.",
        "Who adopts is parent, grandparent or sibling of the child.",
        LegalAct.AdoptionLaw2010.Article(13).ToString()
    );

    public static readonly Refusal NotACouple = new(
        "POP-83",
        "Một người chỉ được làm con nuôi của một người độc thân, của cả hai vợ chồng, hoặc của cha dượng, mẹ kế.",
        "A child is adopted by one single person, by both spouses, or by a step-parent.",
        LegalAct.AdoptionLaw2010.Article(8, 3).ToString()
    );

    public static readonly IReadOnlyList<Refusal> All =
    [
        PersonRules.Himself,
        ParentChecks.SamePerson,
        ParentChecks.FatherNotMale,
        ParentChecks.MotherNotFemale,
        LifeChecks.AfterDeath,
        NearKin,
        NotACouple,
        TooOld,
        NotOlderEnough,
    ];

    /// <summary>The first rule that forbids it; null when none does.</summary>
    /// <param name="adoption">With the records of its day.</param>
    /// <param name="parents">The child's parents until then, as far as the registry holds them.</param>
    public static Refusal? Check(Adoption adoption, IReadOnlyList<PersonRecord> parents, DateOnly today)
    {
        if (adoption.Adopters.Any(adopter => adopter.Id == adoption.Child.Id))
            return PersonRules.Himself;
        if (adoption.Father?.Id is { } father && father == adoption.Mother?.Id)
            return ParentChecks.SamePerson;
        if (adoption.Father is { Details.Sex: not Sex.Male })
            return ParentChecks.FatherNotMale;
        if (adoption.Mother is { Details.Sex: not Sex.Female })
            return ParentChecks.MotherNotFemale;
        return adoption
                .Adopters.Prepend(adoption.Child)
                .Select(person => LifeChecks.Check(person.Details, adoption.Day, today))
                .OfType<Refusal>()
                .FirstOrDefault()
            ?? CheckKinship(adoption, parents)
            ?? (AdoptionConditions.Rules.On(adoption.Day) is { } rule ? CheckAges(adoption, rule) : null);
    }

    private static Refusal? CheckKinship(Adoption adoption, IReadOnlyList<PersonRecord> parents)
    {
        var child = adoption.Child;
        bool IsNear(PersonRecord adopter) =>
            Kin.AreParentAndChild(child, adopter)
            || Kin.AreSiblings(child, adopter)
            || parents.Any(parent => Kin.ParentsOf(parent.Details).Contains(adopter.Id));
        if (adoption.Adopters.Any(IsNear))
            return NearKin;
        var isLawful = adoption switch
        {
            { Kinship: AdopterKinship.StepParent } => IsStepParent(adoption),
            { Father: { } father, Mother: { } mother } => Kin.AreSpouses(father, mother),
            _ => adoption.Adopters.All(IsSingle),
        };
        return isLawful ? null : NotACouple;
    }

    private static bool IsStepParent(Adoption adoption) =>
        adoption switch
        {
            { Father: { } father, Mother: null } => IsSpouse(father, adoption.Child.Details.Mother),
            { Father: null, Mother: { } mother } => IsSpouse(mother, adoption.Child.Details.Father),
            _ => false,
        };

    private static bool IsSpouse(PersonRecord adopter, Relative? parent) =>
        parent?.Person is { } key && adopter.Details.Spouse?.Person == key;

    private static bool IsSingle(PersonRecord adopter) =>
        adopter.Details is { Spouse: null, MaritalStatus: not MaritalStatus.Married };

    // Dates known in part refuse only what is surely wrong.
    private static Refusal? CheckAges(Adoption adoption, AdoptionRule rule)
    {
        var (born, isKin) = (adoption.Child.Details.BirthDate, adoption.Kinship != AdopterKinship.None);
        if (Age.On(adoption.Day, born) >= (isKin ? rule.BelowForKin : rule.Below))
            return TooOld;
        bool IsTooNear(PersonRecord adopter) => adopter.Details.BirthDate.Earliest.AddYears(rule.OlderBy) > born.Latest;
        return !isKin && adoption.Adopters.Any(IsTooNear) ? NotOlderEnough : null;
    }
}
