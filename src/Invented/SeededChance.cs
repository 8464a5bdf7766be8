namespace CanCuoc.Invented;

/// <summary>
/// Chance that is the same on every machine and in every release for the same seed (SplitMix64; Steele, Lea and Flood 2014).
/// </summary>
internal sealed class SeededChance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A chance of its own for a part of a thing, so that more draws in one part change nothing in another.</summary>
    public static SeededChance For(ulong seed, ulong part) => new(Mix(seed ^ Mix(part + 0x9E3779B97F4A7C15)));

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 up to, but not, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double from, double to) => from + ((to - from) * Unit());

    /// <summary>0 up to, but not, the count.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public bool Happens(double probability) => Unit() < probability;

    /// <summary>-1 or 1.</summary>
    public int Side() => Happens(0.5) ? 1 : -1;

    /// <summary>Nearly normal, mean 0 and deviation 1, never beyond 6: the sum of twelve, which needs no logarithm.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    /// <summary>An index drawn by weight.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var rest = Unit() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            rest -= weights[i];
            if (rest < 0)
                return i;
        }
        return weights.Length - 1;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
