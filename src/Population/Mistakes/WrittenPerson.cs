using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a form or an old file says of somebody, in its own words.</summary>
/// <param name="BirthDate">Day/month/year, or less.</param>
/// <param name="Sex"><c>Nam</c> or <c>Nữ</c>.</param>
/// <param name="Origin">The unit of the place of origin.</param>
public sealed record WrittenPerson(
    string Name,
    string BirthDate,
    string Sex,
    AdministrativeUnit? Origin,
    string? Father,
    string? Mother
)
{
    /// <summary>What the registry reads there, or the refusal of what it does not take.</summary>
    public Outcome<PersonDetails> Read()
    {
        if (PersonName.Read(Name).IsRefused(out var refusal, out var name))
            return refusal;
        if (PartialDate.Read(BirthDate).IsRefused(out refusal, out var birth))
            return refusal;
        if (Vocabulary.SexCode.Read(Sex).IsRefused(out refusal, out var sex))
            return refusal;
        if (ReadParent(Father).IsRefused(out refusal, out var father))
            return refusal;
        if (ReadParent(Mother).IsRefused(out refusal, out var mother))
            return refusal;
        return new PersonDetails
        {
            Name = name.Name,
            BirthDate = birth,
            Sex = sex,
            PlaceOfOrigin = Origin is null ? null : Address.Of(Origin, "").Value,
            Father = father.Named,
            Mother = mother.Named,
        };
    }

    private static Outcome<Parent> ReadParent(string? text)
    {
        if (text is null)
            return new Parent(null);
        return PersonName.Read(text).IsRefused(out var refusal, out var name)
            ? refusal
            : new Parent(new(null, name.Name));
    }

    private readonly record struct Parent(Relative? Named);
}
