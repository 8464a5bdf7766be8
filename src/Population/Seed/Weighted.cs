namespace CanCuoc.Population;

/// <summary>Draws values in proportion to their weights.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] values;
    private readonly double[] upTo;

    public Weighted(IEnumerable<(T Value, double Weight)> choices)
    {
        var list = choices.Where(choice => choice.Weight > 0).ToArray();
        values = [.. list.Select(choice => choice.Value)];
        upTo = new double[list.Length];
        var sum = 0.0;
        for (var index = 0; index < list.Length; index++)
            upTo[index] = sum += list[index].Weight;
    }

    public T Draw(Random chance)
    {
        var place = Array.BinarySearch(upTo, chance.NextDouble() * upTo[^1]);
        return values[Math.Min(place < 0 ? ~place : place, values.Length - 1)];
    }
}
