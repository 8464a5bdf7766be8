namespace CanCuoc.Guards.Shape;

/// <summary>One file or method and how many lines it has.</summary>
internal readonly record struct Length(string Where, int Lines);

/// <summary>The figures of house-style rule 2 over many lengths.</summary>
internal sealed class Lengths(IEnumerable<Length> lengths)
{
    private readonly Length[] sorted = [.. lengths.OrderBy(length => length.Lines)];

    public int Median => At(0.5);

    public int P95 => At(0.95);

    public int Max => At(1);

    public IEnumerable<Length> Over(int limit) => sorted.Where(length => length.Lines > limit).Reverse();

    public override string ToString() => $"{sorted.Length, 6} {Median, 7} {P95, 5} {Max, 5}";

    private int At(double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))].Lines;
}
