using CanCuoc.Law;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Whether somebody can have borne or begotten a child, by the parent's record of the day of birth. Pure.</summary>
internal static class ParentChecks
{
    public static readonly Refusal TooYoung = new(
        "POP-73",
        "Vào ngày con sinh, cha hoặc mẹ chưa đủ 10 tuổi; hãy kiểm tra lại ngày sinh và người được ghi.",
        "On the day of birth the parent was not yet 10 years old; check the dates of birth and who is named."
    );

    public static readonly Refusal MotherNotFemale = new(
        "POP-74",
        "Người được ghi là mẹ không phải nữ.",
        "Who is named as the mother is not female."
    );

    public static readonly Refusal FatherNotMale = new(
        "POP-75",
        "Người được ghi là cha không phải nam.",
        "Who is named as the father is not male."
    );

    public static readonly Refusal MotherDead = new(
        "POP-76",
        "Người mẹ đã chết trước ngày con sinh.",
        "The mother died before the birth."
    );

    public static readonly Refusal FatherLongDead = new(
        "POP-77",
        "Người cha đã chết quá 300 ngày trước ngày con sinh.",
        "The father died more than 300 days before the birth.",
        LegalAct.MarriageLaw2014.Article(88).ToString()
    );

    public static readonly Refusal SamePerson = new(
        "POP-79",
        "Cha và mẹ là cùng một người.",
        "Father and mother are the same person."
    );

    /// <summary>In the order of the checks.</summary>
    public static readonly IReadOnlyList<Refusal> All =
    [
        SamePerson,
        MotherNotFemale,
        MotherDead,
        FatherNotMale,
        FatherLongDead,
        FamilyRules.ParentNotOlder,
        TooYoung,
    ];

    // No law names it. Low enough that the child of a girl who was abused can be registered, high enough to find most wrong records.
    private const int LeastAge = 10;

    /// <summary>The first reason why she cannot be the mother; null when there is none.</summary>
    public static Refusal? Mother(PersonDetails mother, PartialDate birth)
    {
        if (mother.Sex != Sex.Female)
            return MotherNotFemale.For("mother");
        if (mother.DiedOn is { } died && died.Latest < birth.Earliest)
            return MotherDead.For("mother");
        return Age(mother, birth)?.For("mother");
    }

    /// <summary>The first reason why he cannot be the father; null when there is none.</summary>
    public static Refusal? Father(PersonDetails father, PartialDate birth)
    {
        if (father.Sex != Sex.Male)
            return FatherNotMale.For("father");
        if (
            PresumedFather.Rules.On(birth.Latest) is { } rule
            && father.DiedOn is { } died
            && died.Latest.AddDays(rule.DaysAfter) < birth.Earliest
        )
            return FatherLongDead.For("father");
        return Age(father, birth)?.For("father");
    }

    // Dates known in part refuse only what is surely wrong.
    private static Refusal? Age(PersonDetails parent, PartialDate birth)
    {
        if (parent.BirthDate.Earliest >= birth.Latest)
            return FamilyRules.ParentNotOlder;
        return parent.BirthDate.Earliest.AddYears(LeastAge) > birth.Latest ? TooYoung : null;
    }
}
