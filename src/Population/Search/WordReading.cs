using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A word that was asked for, and the word of a name it was taken for.</summary>
public sealed record WordReading(string Asked, string Understood)
{
    /// <summary>How the words asked for were taken in the names that were found; those that stand in them as they were asked are left out.</summary>
    internal static IReadOnlyList<WordReading> Of(string asked, IEnumerable<PersonRecord> found)
    {
        var words = Words(asked);
        return
        [
            .. found
                .SelectMany(person => Of(words, Words(person.Details.Name.ScreenForm)))
                .DistinctBy(reading => (Folding.Ascii(reading.Asked), Folding.Ascii(reading.Understood))),
        ];
    }

    private static IEnumerable<WordReading> Of(string[] asked, string[] name)
    {
        foreach (var word in asked.Where(word => !name.Any(other => Folding.Ascii(other) == Folding.Ascii(word))))
        {
            var nearest = name.MinBy(other =>
                Misspelling.Distance(Folding.Ascii(word), Folding.Ascii(other), Farthest)
            );
            if (Misspelling.Distance(Folding.Ascii(word), Folding.Ascii(nearest), Farthest) < Farthest)
                yield return new(word, nearest!);
        }
    }

    // Three slips make another word of any syllable.
    private const int Farthest = 3;

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
