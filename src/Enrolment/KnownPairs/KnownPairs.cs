using CanCuoc.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Chooses the known pair that an examiner gets in place of a case.</summary>
internal static class KnownPairs
{
    /// <summary>One that the examiner has not had; null when it is not its turn, or none is left.</summary>
    public static async Task<ExaminedCase?> InTurnAsync(Act act, Func<int, int> chance, CancellationToken cancellation)
    {
        var oneIn = await RateAsync(act, cancellation);
        if (oneIn == 0 || chance(oneIn) != 0)
            return null;
        var (rows, me) = (act.Session.Rows, act.Authority.Actor);
        var examinations = rows.Set<ExaminationRow>();
        var unseen = await rows.Set<KnownPairRow>()
            .Where(pair => !examinations.Any(row => row.CaseId == pair.CaseId && row.Examiner == me))
            .OrderBy(pair => pair.CaseId)
            .ToListAsync(cancellation);
        if (unseen.Count == 0)
            return null;
        var pair = unseen[chance(unseen.Count)];
        return new ExaminedCase(new(pair.CaseId), null, null, pair, []);
    }

    public static async Task<int> RateAsync(Act act, CancellationToken cancellation) =>
        (
            await act
                .Session.Rows.Set<KnownPairRateRow>()
                .AsNoTracking()
                .OrderByDescending(row => row.SetAt)
                .FirstAsync(cancellation)
        ).OneIn;
}
