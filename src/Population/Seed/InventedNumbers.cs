using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Numbers for invented people, each once without asking the store: within a cell the draws run through all six digits in a shuffled
/// order of the cell's own (an affine step over 10^6), so that neighbours in the country are strangers by number.
/// </summary>
internal sealed class InventedNumbers(int seed)
{
    private const int Cell = 1_000_000;

    private readonly Dictionary<(NumberPrefix, Sex, int), (int Next, int Step)> cells = [];

    public PersonalNumber Draw(NumberPrefix prefix, Sex sex, int birthYear)
    {
        var cell = (prefix, sex, birthYear);
        if (!cells.TryGetValue(cell, out var place))
            place = Start(prefix, sex, birthYear);
        cells[cell] = ((place.Next + place.Step) % Cell, place.Step);
        return PersonalNumber.Compose(prefix, sex, birthYear, place.Next).Value;
    }

    // A step that shares no factor with 10^6 = 2^6 · 5^6 visits every number before it repeats one.
    private (int Next, int Step) Start(NumberPrefix prefix, Sex sex, int birthYear)
    {
        var chance = new Random(((((seed * 31) + prefix.Value) * 31) + (int)sex) * 977 + birthYear);
        int step;
        do step = chance.Next(100_000, Cell);
        while (step % 2 == 0 || step % 5 == 0);
        return (chance.Next(Cell), step);
    }
}
