using CanCuoc.Law;
using CanCuoc.Ledger;

namespace CanCuoc.Population;

/// <summary>A conflict that an act may see and that the record of today still has.</summary>
internal sealed record OpenConflict(StoredPerson Stored, StandingItem Standing, SourceRule Rule, FieldAccess Access)
{
    /// <summary>Reads it; null when the act may not see the person or the item, or the record no longer says otherwise.</summary>
    /// <param name="forChange">Keeps the record for this transaction.</param>
    public static async Task<OpenConflict?> ReadAsync(
        Act act,
        ConflictRow row,
        bool forChange,
        CancellationToken cancellation
    )
    {
        var access = FieldAccess.Of(act.Authority, act.Reason.Purpose, row.Person);
        if (!access.Shows(row.Field) || await ProtectedPersons.HidesAsync(act, row.Person, cancellation))
            return null;
        var read = await PersonVersions.ReadAsync(act.Session, row.Person, forChange, cancellation);
        if (read is not { Current.MergedInto: null } stored)
            return null;
        var standing = new StandingItem(stored, stored.Current, row.Field);
        var isLeftBehind = ItemAgreements.Of(row.Field, stored.Current, row.On(stored.Current)) == ItemAgreement.Same;
        return isLeftBehind || standing.IsSealed
            ? null
            : new OpenConflict(stored, standing, SourceRanks.RuleOf(row.Field, act.Today), access);
    }
}
