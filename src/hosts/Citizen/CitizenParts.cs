using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;

namespace CanCuoc.CitizenDoor;

/// <summary>What the citizens' pages need of the program.</summary>
/// <param name="Kinds">Every kind of act the program knows: a citizen reads its title beside the act.</param>
/// <param name="IsDemonstration">The people are invented, so that number and date of birth may open a record; else nobody can enter yet.</param>
public sealed record CitizenParts(
    Acts Acts,
    ReadPerson ReadPerson,
    ReadOwnTrail ReadOwnTrail,
    ReadOwnCards ReadOwnCards,
    ReadOwnApplications ReadOwnApplications,
    IReadOnlyCollection<ActKind> Kinds,
    TimeProvider Clock,
    bool IsDemonstration
);
