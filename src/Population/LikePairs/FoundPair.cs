using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Two records that are likely of one person, as they were found.</summary>
/// <param name="Other">The greater of the two keys.</param>
internal readonly record struct FoundPair(PersonId Person, PersonId Other, float Bits, LinkagePattern Pattern)
{
    /// <summary>Two records in either order, which patterns do not tell.</summary>
    public static FoundPair Of(PersonId one, PersonId other, float bits, LinkagePattern pattern) =>
        one.Value < other.Value ? new(one, other, bits, pattern) : new(other, one, bits, pattern);
}
