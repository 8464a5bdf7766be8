using CanCuoc.Biometrics;
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
        if (row is null)
            return NotFound.For("application");
        if (row.Office.Length > 0 && act.OutOfReach(row.Office) is { } outOfReach)
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

    /// <summary>The row as everybody else sees it.</summary>
    public static async Task<Application> ShowAsync(Act act, ApplicationRow row, CancellationToken cancellation)
    {
        var subject = await BiometricSubject.FindAsync(act, row.PersonId, cancellation);
        return new Application(
            new(row.ApplicationId),
            row.Version,
            row.PersonId,
            row.State,
            row.Province,
            subject is { } known ? await Captures.PartsAsync(act, known, cancellation) : [],
            row.MissingParts,
            row.Candidates,
            row.Remark,
            row.OpenedAt,
            row.CardOrder
        );
    }
}
