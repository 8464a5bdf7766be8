using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What two records are compared by, in eighty bytes: ten million are held in less than a gigabyte.</summary>
/// <param name="Origin">The place of origin, see <see cref="LinkedPlaces"/>.</param>
internal readonly record struct ComparedPerson(
    long Person,
    LinkedName Name,
    LinkedName Father,
    LinkedName Mother,
    PartialDate Birth,
    int Origin,
    Sex Sex
)
{
    public static ComparedPerson Of(PersonId person, PersonDetails details, LinkedWords words, LinkedPlaces places) =>
        new(
            person.Value,
            LinkedName.Of(details.Name, words),
            LinkedName.Of(details.Father?.Name, words),
            LinkedName.Of(details.Mother?.Name, words),
            details.BirthDate,
            places.Of(details.PlaceOfOrigin),
            details.Sex
        );
}
