using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Whether something can have happened to a person on a day, by when the person lived. Pure.</summary>
internal static class LifeChecks
{
    public static readonly Refusal AfterDeath = new(
        "POP-70",
        "Vào ngày này người đó đã chết.",
        "On this day the person was dead."
    );

    /// <summary>The refusal when a person was not alive on a day, or the day is not yet there; null when there is none.</summary>
    public static Refusal? Check(PersonDetails person, DateOnly day, DateOnly today)
    {
        if (day > today)
            return AmendPerson.FromFuture.For("day");
        if (day < person.BirthDate.Earliest)
            return AmendPerson.BeforeBirth.For(person.Name.ScreenForm);
        return person.DiedOn is { } died && died.Earliest <= day ? AfterDeath.For(person.Name.ScreenForm) : null;
    }
}
