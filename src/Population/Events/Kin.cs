using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How two people are related, as far as their records say. Pure.</summary>
internal static class Kin
{
    public static IEnumerable<PersonId> ParentsOf(PersonDetails person) =>
        new[] { person.Father?.Person, person.Mother?.Person }.OfType<PersonId>();

    public static bool AreParentAndChild(PersonRecord one, PersonRecord other) =>
        ParentsOf(one.Details).Contains(other.Id) || ParentsOf(other.Details).Contains(one.Id);

    public static bool AreSiblings(PersonRecord one, PersonRecord other) =>
        ParentsOf(one.Details).Intersect(ParentsOf(other.Details)).Any();

    public static bool AreSpouses(PersonRecord one, PersonRecord other) =>
        one.Details.Spouse?.Person == other.Id && other.Details.Spouse?.Person == one.Id;
}
