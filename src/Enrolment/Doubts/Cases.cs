using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>A case as an examiner's step finds it: a candidate of an application, or a known pair.</summary>
/// <param name="Examinations">Everybody who took it so far.</param>
internal sealed record ExaminedCase(
    CaseId Id,
    DoubtRow? Doubt,
    ApplicationRow? Application,
    KnownPairRow? KnownPair,
    IReadOnlyList<ExaminationRow> Examinations
)
{
    /// <summary>Opinions are still asked for; of a known pair always.</summary>
    public bool IsOpen =>
        KnownPair is not null
        || (Doubt!.Decision == CaseDecision.Open && Application!.State == ApplicationState.Doubtful);

    public IReadOnlyList<Opinion> Opinions =>
        [.. Examinations.Select(one => one.Opinion).Where(opinion => opinion != Opinion.None)];

    public ExaminationRow? Of(string examiner) => Examinations.FirstOrDefault(one => one.Examiner == examiner);

    public int Places(DateTimeOffset now) =>
        CaseRules.Places(Opinions.Count, Examinations.Count(examination => examination.IsHeld(now)));
}

/// <summary>Finds cases.</summary>
internal static class Cases
{
    public static readonly Refusal NotFound = new("ENR-14", "Không có vụ việc này.", "There is no such case.");

    public static readonly Refusal Closed = new(
        "ENR-15",
        "Vụ việc này không còn cần ý kiến nữa.",
        "This case needs no opinion any more."
    );

    public static readonly Refusal NotTaken = new(
        "ENR-16",
        "Vụ việc này không ở bàn của bạn, hoặc đã để quá 30 phút; hãy nhận vụ việc tiếp theo.",
        "This case is not at your desk, or was left for over 30 minutes; take the next one."
    );

    public static readonly Refusal AlreadyGiven = new(
        "ENR-17",
        "Bạn đã cho ý kiến về vụ việc này.",
        "You have given your opinion on this case."
    );

    /// <summary>The case, its rows kept for this act when it changes something: two opinions on one application come one after the other.</summary>
    public static async Task<Outcome<ExaminedCase>> FindAsync(Act act, CaseId id, CancellationToken cancellation)
    {
        var rows = act.Session.Rows;
        var pair = await rows.Set<KnownPairRow>().FirstOrDefaultAsync(row => row.CaseId == id.Value, cancellation);
        if (pair is not null)
            return new ExaminedCase(id, null, null, pair, await ExaminationsAsync(act, id, cancellation));
        var doubts = rows.Set<DoubtRow>();
        var named = await doubts.AsNoTracking().FirstOrDefaultAsync(row => row.CaseId == id.Value, cancellation);
        if (named is null || await HidesAsync(act, named, cancellation))
            return NotFound.For("case");
        await KeepAsync(act, named, cancellation);
        var application = await rows.Set<ApplicationRow>()
            .FirstAsync(
                row => row.PersonId == named.PersonId && row.ApplicationId == named.ApplicationId,
                cancellation
            );
        if (act.OutOfReach(application.Office) is { } outOfReach)
            return outOfReach;
        var doubt = await doubts.FirstAsync(row => row.CaseId == id.Value, cancellation);
        return new ExaminedCase(id, doubt, application, null, await ExaminationsAsync(act, id, cancellation));
    }

    /// <summary>The same, while it is open and at the desk of who asks.</summary>
    public static async Task<Outcome<ExaminedCase>> FindTakenAsync(Act act, CaseId id, CancellationToken cancellation)
    {
        if ((await FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var found))
            return refusal;
        var mine = found.Of(act.Authority.Actor);
        if (mine is { Opinion: not Opinion.None })
            return AlreadyGiven.For("case");
        if (mine is null || !mine.IsHeld(act.Now))
            return NotTaken.For("case");
        return found.IsOpen ? found : Closed.For("case");
    }

    private static async Task<bool> HidesAsync(Act act, DoubtRow doubt, CancellationToken cancellation) =>
        await ProtectedPersons.HidesAsync(act, doubt.PersonId, cancellation)
        || await ProtectedPersons.HidesAsync(act, doubt.CandidateId, cancellation);

    private static Task KeepAsync(Act act, DoubtRow doubt, CancellationToken cancellation) =>
        act.Kind.IsLook
            ? Task.CompletedTask
            : act.Session.ScalarAsync(
                $"""
                SELECT version FROM enrolment.application
                WHERE person_id = @person AND application_id = @application{act.Session.ForUpdate}
                """,
                cancellation,
                ("person", doubt.PersonId.Value),
                ("application", doubt.ApplicationId)
            );

    private static async Task<IReadOnlyList<ExaminationRow>> ExaminationsAsync(
        Act act,
        CaseId id,
        CancellationToken cancellation
    ) =>
        await act
            .Session.Rows.Set<ExaminationRow>()
            .Where(row => row.CaseId == id.Value)
            .OrderBy(row => row.TakenAt)
            .ToListAsync(cancellation);
}
