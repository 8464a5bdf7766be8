namespace CanCuoc.Production;

internal static class Rows
{
    /// <summary>No row twice: neither an order nor a chip is asked for or told of two times in a file.</summary>
    public static bool AreDistinct<T>(IReadOnlyCollection<T> keys) => keys.Distinct().Count() == keys.Count;
}
