namespace CanCuoc.Population;

/// <summary>
/// Items that something beside the record agrees with: a number stands in the directory of numbers, a merge leads other numbers to the
/// record that is kept. A version that says them is taken back through a door of its own or not at all. Pure.
/// </summary>
internal static class FixedItems
{
    public const string Number = "number";
    public const string Merge = "merged_into";

    /// <summary>Whether a version, if it were taken back, would change the number or the merge.</summary>
    public static bool AreIn(IReadOnlyList<VersionRow> later, VersionRow version) =>
        IsIn(later, version, Number) || IsIn(later, version, Merge);

    /// <summary>Whether a version says an item, itself or by what it takes back.</summary>
    public static bool IsIn(IReadOnlyList<VersionRow> later, VersionRow version, string item)
    {
        for (var one = version; one is not null; one = later.SingleOrDefault(other => other.Version == one.Retracts))
        {
            if (one.Says(item))
                return true;
        }
        return false;
    }
}
