using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Establishes a personal number anew, <i>xác lập lại số định danh cá nhân</i>: sex or year of birth changed in civil status, and the
/// number tells both. The place it tells stays.
/// </summary>
public sealed class ReestablishNumber
{
    public static readonly ActKind Kind = new(
        nameof(ReestablishNumber),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xác lập lại số định danh cá nhân",
        "Establishing a personal number anew"
    );

    /// <summary>Issues the number that agrees with the record, in the place of the one that no longer does.</summary>
    /// <param name="person">The record as it was read, with the new sex or year of birth.</param>
    public Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        ReestablishGround ground,
        Evidence decision,
        CancellationToken cancellation
    ) =>
        NumberReplacement.RunAsync(
            act,
            person,
            (old, details) =>
                IsGiven(ground, old, details)
                    ? NumberCell.Of(old.Prefix, details.Sex, details.BirthDate.Year)
                    : NumberReplacement.Agrees,
            decision,
            cancellation
        );

    private static bool IsGiven(ReestablishGround ground, PersonalNumber old, PersonDetails details) =>
        ground == ReestablishGround.SexRedetermined ? old.Sex != details.Sex : old.BirthYear != details.BirthDate.Year;
}

/// <summary>Why a number is established anew (TT 59/2021/TT-BCA art. 6(1)).</summary>
public enum ReestablishGround
{
    SexRedetermined,
    BirthYearCorrected,
}
