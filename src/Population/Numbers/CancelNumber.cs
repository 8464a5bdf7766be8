using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Cancels a personal number that was wrong from the beginning, <i>hủy số định danh cá nhân</i>, because place, year or sex were entered
/// wrongly, and issues a right one in the same act, so that nobody is without.
/// </summary>
public sealed class CancelNumber
{
    public static readonly ActKind Kind = new(
        nameof(CancelNumber),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Hủy số định danh cá nhân cấp sai và cấp số mới",
        "Cancelling a wrong personal number and issuing another"
    );

    /// <summary>Issues the number that agrees with the record, in the place of the wrong one.</summary>
    /// <param name="person">The record as it was read, corrected.</param>
    public Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        CancelGround ground,
        Evidence decision,
        CancellationToken cancellation
    ) =>
        NumberReplacement.RunAsync(
            act,
            person,
            (old, details) =>
            {
                if (details.BirthRegistration?.Unit is not { } place)
                    return NumberIssue.NoPlace.For("birthRegistration");
                return IsGiven(ground, old, details)
                    ? NumberCell.Of(place.NumberPrefix, details.Sex, details.BirthDate.Year)
                    : NumberReplacement.Agrees;
            },
            decision,
            cancellation
        );

    private static bool IsGiven(CancelGround ground, PersonalNumber old, PersonDetails details) =>
        ground switch
        {
            CancelGround.WrongPlace => old.Prefix != details.BirthRegistration?.Unit?.NumberPrefix,
            CancelGround.WrongBirthYear => old.BirthYear != details.BirthDate.Year,
            _ => old.Sex != details.Sex,
        };
}

/// <summary>What was entered wrongly when the number was issued (TT 59/2021/TT-BCA art. 6).</summary>
public enum CancelGround
{
    WrongPlace,
    WrongBirthYear,
    WrongSex,
}
