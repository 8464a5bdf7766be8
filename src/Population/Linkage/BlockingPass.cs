using static CanCuoc.Population.BlockingKeys;

namespace CanCuoc.Population;

/// <summary>
/// Who is compared with whom: those with the same key. Several passes, so that no one mistake hides anybody; where very many have a key, a
/// second one divides them.
/// </summary>
internal sealed record BlockingPass(BlockingKey Key, BlockingKey Narrower)
{
    public static readonly IReadOnlyList<BlockingPass> All =
    [
        // The name holds, but for tones, marks, i and y, and the order of its words; day and month may be wrong or wanting, or the year.
        new(
            static (in person, words) => Together(Words(person.Name, words), Year(person)),
            static (in person, words) => DayOfYear(person)
        ),
        new(
            static (in person, words) => Together(Words(person.Name, words), DayOfYear(person)),
            static (in person, words) => Year(person)
        ),
        // The day holds, and anything may be wrong with the name.
        new(
            static (in person, words) => Together(DayOfYear(person), Year(person), Sex(person)),
            static (in person, words) => Initials(person.Name, words)
        ),
        // A parent and the given name hold: anything may be wrong with the date.
        new(
            static (in person, words) => Together(Words(person.Mother, words), Last(person.Name, words)),
            static (in person, words) => Year(person)
        ),
        new(
            static (in person, words) => Together(Words(person.Father, words), Last(person.Name, words)),
            static (in person, words) => Year(person)
        ),
        // Both parents and the year hold: given name and day may be wrong.
        new(
            static (in person, words) =>
                Together(Words(person.Mother, words), Words(person.Father, words), Year(person)),
            static (in person, words) => Last(person.Name, words)
        ),
        // Family and given name, year and province hold: a middle name and the day may be wrong, the parents wanting.
        new(
            static (in person, words) => Together(Ends(person.Name, words), Year(person), Province(person)),
            static (in person, words) => DayOfYear(person)
        ),
    ];
}
