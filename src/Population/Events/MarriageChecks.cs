using CanCuoc.Law;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Whether two people could marry on a day, by their records of that day. Pure.</summary>
internal static class MarriageChecks
{
    public static readonly Refusal SamePerson = new(
        "POP-53",
        "Hai bên kết hôn là cùng một người.",
        "Both spouses are the same person."
    );

    public static readonly Refusal NotLiving = new(
        "POP-54",
        "Vào ngày này một bên đã chết.",
        "On this day one of the two was dead."
    );

    public static readonly Refusal AlreadyMarried = new(
        "POP-55",
        "Vào ngày này một bên đang có vợ hoặc có chồng.",
        "On this day one of the two was married.",
        LegalAct.MarriageLaw2014.Article(5).ToString()
    );

    public static readonly Refusal TooYoung = new(
        "POP-56",
        "Vào ngày này một bên chưa đủ tuổi kết hôn.",
        "On this day one of the two was too young to marry.",
        LegalAct.MarriageLaw2014.Article(8).ToString()
    );

    public static readonly Refusal SameSex = new(
        "POP-57",
        "Nhà nước không thừa nhận hôn nhân giữa những người cùng giới tính.",
        "The State does not recognise a marriage of two of one sex.",
        LegalAct.MarriageLaw2014.Article(8).ToString()
    );

    public static readonly Refusal NearKin = new(
        "POP-58",
        "Hai bên là cha mẹ và con, hoặc anh chị em.",
        "The two are parent and child, or siblings.",
        LegalAct.MarriageLaw2014.Article(5).ToString()
    );

    public static readonly IReadOnlyList<Refusal> All =
    [
        SamePerson,
        NotLiving,
        AlreadyMarried,
        TooYoung,
        SameSex,
        NearKin,
    ];

    /// <summary>The first rule that forbids it; null when none does.</summary>
    public static Refusal? Check(PersonRecord first, PersonRecord second, DateOnly day)
    {
        if (first.Id == second.Id)
            return SamePerson;
        if (
            new[] { first, second }.Select(person => Check(person.Details, day)).OfType<Refusal>().FirstOrDefault() is
            { } wrong
        )
            return wrong;
        if (MarriageConditions.Rules.On(day) is { } rule && first.Details.Sex == second.Details.Sex)
            return SameSex with { Article = rule.Article.ToString() };
        return Kin.AreParentAndChild(first, second) || Kin.AreSiblings(first, second) ? NearKin : null;
    }

    private static Refusal? Check(PersonDetails person, DateOnly day)
    {
        if (person.DiedOn is { } died && died.Earliest <= day)
            return NotLiving.For(person.Name.ScreenForm);
        if (person.MaritalStatus == MaritalStatus.Married || person.Spouse is not null)
            return AlreadyMarried.For(person.Name.ScreenForm);
        return MarriageConditions.Rules.On(day) is { } rule && Age.On(day, person.BirthDate) < rule.FromAge(person.Sex)
            ? TooYoung.For(person.Name.ScreenForm) with
            {
                Article = rule.Article.ToString(),
            }
            : null;
    }
}
