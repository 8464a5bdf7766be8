using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A pair as a screening found it.</summary>
/// <param name="Other">The greater of the two keys.</param>
internal readonly record struct FoundPair(PersonId Person, PersonId Other, float Bits, LinkagePattern Pattern);
