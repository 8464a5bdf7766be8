using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What must hold of a record by itself. Pure.</summary>
internal static class PersonRules
{
    public static readonly Refusal NumberDisagrees = new(
        "POP-05",
        "Số định danh cá nhân không khớp với giới tính hoặc năm sinh.",
        "The personal number does not agree with the sex or the year of birth.",
        "NĐ 137/2015/NĐ-CP art. 13"
    );

    public static readonly Refusal BornInFuture = new(
        "POP-06",
        "Ngày sinh ở trong tương lai.",
        "The date of birth lies in the future."
    );

    public static readonly Refusal DiedBeforeBirth = new(
        "POP-07",
        "Ngày chết trước ngày sinh.",
        "The date of death is before the date of birth."
    );

    public static readonly Refusal DiedInFuture = new(
        "POP-08",
        "Ngày chết ở trong tương lai.",
        "The date of death lies in the future."
    );

    public static readonly Refusal OwnRelative = new(
        "POP-09",
        "Một người không thể là cha hoặc mẹ và đồng thời là vợ hoặc chồng.",
        "The same person cannot be parent and spouse."
    );

    public static readonly Refusal Himself = new(
        "POP-64",
        "Một người không thể là cha, mẹ, vợ, chồng hoặc người đại diện của chính mình.",
        "Nobody is parent, spouse or representative of himself or herself."
    );

    /// <summary>The first rule that a record breaks; its number may be wrong and stays until it is established anew.</summary>
    public static Refusal? Check(PersonRecord record, DateOnly today) =>
        record.Details.Relatives.Any(relative => relative.Person == record.Id)
            ? Himself
            : Check(record.Details, number: null, today);

    /// <summary>The first rule that the details break; null when they break none.</summary>
    /// <param name="number">A number that comes with the details, to be checked against them; null when it is the registry's own.</param>
    public static Refusal? Check(PersonDetails details, PersonalNumber? number, DateOnly today)
    {
        if (details.BirthDate.Earliest > today)
            return BornInFuture.For("birthDate");
        if (details.DiedOn is { } died && died.Latest < details.BirthDate.Earliest)
            return DiedBeforeBirth.For("diedOn");
        if (details.DiedOn is { } death && death.Earliest > today)
            return DiedInFuture.For("diedOn");
        if (
            details.Spouse?.Person is { } spouse
            && (spouse == details.Father?.Person || spouse == details.Mother?.Person)
        )
            return OwnRelative.For("spouse");
        return number is { } given && (given.Sex != details.Sex || given.BirthYear != details.BirthDate.Year)
            ? NumberDisagrees.For("number")
            : null;
    }
}
