using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Where the index of names may hold other records of a person: each way of looking forgives another mistake. What none of them
/// forgives is left to the screening of all records, see <see cref="BlockingPass"/>.
/// </summary>
internal sealed class LikeNames(NameWords known, PersonName name, PartialDate birth)
{
    // An age counted otherwise changes a year by so many.
    private const int NearYears = 2;

    private readonly string[] words = Folding.Ascii(name.Full).Split(' ');

    /// <summary>The ways of looking, each with what it takes of what it finds.</summary>
    public async Task<IReadOnlyList<(NameKeys Keys, Func<PartialDate, bool> Takes)>> PassesAsync(
        Act act,
        CancellationToken cancellation
    )
    {
        string[][] sounding = [.. NameSpelling.Sounding(words)];
        var misspelt = await NameSpelling.MisspeltAsync(known, act, words, cancellation);
        return
        [
            // The name holds, but for marks, i and y, and the order of its words; day and month may be wrong or wanting.
            (NameKeys.Whole([.. sounding.SelectMany(NameSpelling.Turned)], [birth.Year]), _ => true),
            // The name holds, and the day but for the year.
            (NameKeys.Whole(sounding, OtherYears()), IsNear),
            // One word is misspelt.
            (NameKeys.Whole(misspelt, [birth.Year]), IsNear),
            // Other middle names, or none.
            (NameKeys.EndsOf(sounding, birth.Year), IsNear),
        ];
    }

    /// <summary>The keys of the name in any year.</summary>
    public IReadOnlyCollection<long> OfAllYears() => NameKeys.Whole([words], NameKeys.AllYears).First;

    private bool IsNear(PartialDate other) =>
        BirthComparison.Of(birth, other) is not (BirthOutcome.SameYear or BirthOutcome.Other);

    /// <summary>Years that one digit leads to, of the last two, and the nearest.</summary>
    private int[] OtherYears()
    {
        var (year, ones, tens) = (birth.Year, birth.Year % 10, birth.Year / 10 % 10);
        return
        [
            .. Enumerable
                .Range(0, 10)
                .SelectMany(digit => new[] { year - ones + digit, year + (10 * (digit - tens)) })
                .Concat(Enumerable.Range(year - NearYears, (2 * NearYears) + 1))
                .Where(other => other != year)
                .Distinct(),
        ];
    }
}
