using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A person's family on a day, as known at a moment.</summary>
/// <param name="Person">The person's own record of that day.</param>
public sealed record Family(PersonRecord Person, IReadOnlyList<FamilyLink> Links);

/// <summary>One relative, and what the link stands on: the record that names the other is its proof.</summary>
/// <param name="Person">Null for a relative who is known by name alone.</param>
/// <param name="Number">As <paramref name="Nationality"/>, of a relative whom the registry knows.</param>
public sealed record FamilyLink(
    KinKind Kind,
    PersonId? Person,
    PersonName Name,
    PersonalNumber? Number,
    Country? Nationality,
    ItemSource Source
);
