using CanCuoc.Access;
using CanCuoc.Biometrics;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Programme;

namespace CanCuoc.OfficerDoor;

/// <summary>What the officers' pages need of the program.</summary>
/// <param name="Passwords">How those of officers are hashed.</param>
/// <param name="Gates">The conditions of the joint start.</param>
/// <param name="SearchBodies">What a screening looks with for the same face or finger under another name.</param>
/// <param name="IsDemonstration">The people are invented; the page of sign-in lists the accounts and their password.</param>
public sealed record OfficerParts(
    Acts Acts,
    Desks Desks,
    Passwords Passwords,
    ReadPerson ReadPerson,
    IssueExtract IssueExtract,
    IReadOnlyList<Gate> Gates,
    BodyRecords Bodies,
    BodySearch SearchBodies,
    TimeProvider Clock,
    bool IsDemonstration
);
