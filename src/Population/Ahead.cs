namespace CanCuoc.Population;

/// <summary>Makes each item of a costly sequence while the one before it is used.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items)
        where T : class
    {
        using var item = items.GetEnumerator();
        T? Next() => item.MoveNext() ? item.Current : null;
        var next = Task.Run(Next);
        while (await next is { } current)
        {
            next = Task.Run(Next);
            yield return current;
        }
    }
}
