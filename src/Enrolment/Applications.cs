using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Finds applications; whoever finds one has seen the applicant.</summary>
internal static class Applications
{
    public static readonly Refusal NotFound = new("ENR-02", "Không có hồ sơ này.", "There is no such application.");

    /// <summary>The row, if the post serves its office.</summary>
    public static async Task<Outcome<ApplicationRow>> FindAsync(
        Act act,
        ApplicationId id,
        CancellationToken cancellation
    )
    {
        var row = await act
            .Session.Rows.Set<ApplicationRow>()
            .FirstOrDefaultAsync(row => row.ApplicationId == id.Value, cancellation);
        if (row is null || await ProtectedPersons.HidesAsync(act, row.PersonId, cancellation))
            return NotFound.For("application");
        if (act.OutOfReach(row.Office) is { } outOfReach)
            return outOfReach;
        act.Saw(row.PersonId);
        return row;
    }

    /// <summary>The row a window has seen, unless somebody changed it since.</summary>
    public static async Task<Outcome<ApplicationRow>> FindAsync(
        Act act,
        SeenApplication seen,
        CancellationToken cancellation
    )
    {
        if ((await FindAsync(act, seen.Id, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        return row.Version == seen.Version ? row : Acts.ChangedMeanwhile.For("application");
    }
}
