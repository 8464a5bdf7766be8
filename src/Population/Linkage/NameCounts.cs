using System.Numerics;

namespace CanCuoc.Population;

/// <summary>How many bear a name, at least: names that share a place are counted together, which makes them seem less rare than they are.</summary>
internal sealed class NameCounts
{
    private readonly int[] counts;
    private readonly int persons;

    public NameCounts(ReadOnlySpan<ComparedPerson> compared)
    {
        persons = compared.Length;
        counts = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * persons))];
        foreach (ref readonly var person in compared)
            counts[Place(person.Name)]++;
    }

    /// <summary>The share of others that bear the name of somebody who is counted.</summary>
    public double ShareOf(LinkedName name) => Math.Max(1.0, counts[Place(name)] - 1) / persons;

    private int Place(LinkedName name)
    {
        var mixed = ((ulong)name.Bits ^ (ulong)(name.Bits >> 64)) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 32) & (counts.Length - 1);
    }
}
