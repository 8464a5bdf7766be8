namespace CanCuoc.Components.Records;

/// <summary>Which page numbers a <see cref="Pagination"/> offers: the first, the last, and those around the current one.</summary>
internal static class PageNumbers
{
    /// <summary>Ascending from 1 to <paramref name="count"/>; null stands for those left out, never for a single one.</summary>
    public static IEnumerable<int?> Around(int current, int count)
    {
        var last = 0;
        for (var page = 1; page <= count; page++)
        {
            if (page != 1 && page != count && Math.Abs(page - current) > 1)
                continue;
            if (page - last == 2)
                yield return page - 1;
            else if (page - last > 2)
                yield return null;
            yield return page;
            last = page;
        }
    }
}
