namespace CanCuoc.Vocabulary;

/// <summary>
/// The mapping of the reform of 1 July 2025, from every unit of the last list with districts to the newest list:
/// pairs of unit numbers in two arrays, sorted by the old one.
/// </summary>
internal static class SuccessionMap
{
    private static readonly Lazy<(int[] Old, int[] New)> Pairs = new(Load);

    public static Succession Of(AdministrativeUnit unit)
    {
        var successors = SuccessorsOf(UnitCode.Number(unit.Code)).OrderBy(found => found.Code, StringComparer.Ordinal);
        return successors.ToArray() switch
        {
            [] => Succession.Unknown,
            [var only] => new Succession(SuccessionKind.Whole, [only]),
            var several => new Succession(SuccessionKind.Divided, several),
        };
    }

    private static IEnumerable<AdministrativeUnit> SuccessorsOf(int number)
    {
        var (old, later) = Pairs.Value;
        var first = Array.BinarySearch(old, number);
        while (first > 0 && old[first - 1] == number)
            first--;
        for (var i = first; i >= 0 && i < old.Length && old[i] == number; i++)
        {
            if (AdministrativeUnits.Newest.Find(later[i]) is { } found)
                yield return found;
        }
    }

    private static (int[] Old, int[] New) Load()
    {
        var (old, later) = (new List<int>(), new List<int>());
        Append(ListTable.Open("map_province_2025"), "old_province_code", "new_province_code");
        Append(ListTable.Open("map_commune_2025"), "old_code", "new_commune_code");
        var pairs = (Old: old.ToArray(), New: later.ToArray());
        Array.Sort(pairs.Old, pairs.New);
        return pairs;

        void Append(ListTable table, string oldColumn, string newColumn)
        {
            var (oldCode, newCode) = (table.Column(oldColumn), table.Column(newColumn));
            while (table.Read())
            {
                old.Add(UnitCode.Number(table.Cell(oldCode)));
                later.Add(UnitCode.Number(table.Cell(newCode)));
            }
        }
    }
}
