using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>
/// Gives an examiner the next case: the oldest that has a place left and in which the examiner captured nothing, or now and then a known
/// pair in its place. Nobody chooses a case, and nobody is told how many wait: a known pair would show in the count.
/// </summary>
/// <param name="chance">Gives a number from 0 to below the one it is asked for, each as likely.</param>
public sealed class TakeCase(Func<int, int> chance)
{
    public static readonly ActKind Kind = new(
        nameof(TakeCase),
        RegistrySystem.Cards,
        Permission.ExamineDoubt,
        "Nhận vụ việc đối sánh",
        "Taking a case to examine"
    )
    {
        IsSilentWhenIdle = true,
    };

    /// <summary>Tried in turn: others may take the last place of a case meanwhile.</summary>
    private const int Tried = 16;

    /// <summary>The case before the examiner, else the next; none when nothing waits.</summary>
    public async Task<Outcome<TakenCase>> RunAsync(Act act, CancellationToken cancellation)
    {
        if (await HeldAsync(act, cancellation) is { } held)
            return new TakenCase(held);
        if (await NextAsync(act, cancellation) is not { } next)
            return new TakenCase(null);
        var taken = await KnownPairs.InTurnAsync(act, chance, cancellation) ?? next;
        var row = taken.Of(act.Authority.Actor);
        if (row is null)
            act.Session.Rows.Add(row = New(act, taken.Id));
        else
            (row.TakenAt, row.ActId, row.Version) = (act.Now, act.Id.Value, row.Version + 1);
        act.Record(new CaseTaken(taken.Id) { Subject = taken.Application?.PersonId, Row = row.Bytes });
        return new TakenCase(taken.Id);
    }

    private static ExaminationRow New(Act act, CaseId id) =>
        new()
        {
            CaseId = id.Value,
            Examiner = act.Authority.Actor,
            TakenAt = act.Now,
            ActId = act.Id.Value,
        };

    private static async Task<CaseId?> HeldAsync(Act act, CancellationToken cancellation)
    {
        var (me, since) = (act.Authority.Actor, act.Now - ExaminationRow.Holding);
        var mine = await act
            .Session.Rows.Set<ExaminationRow>()
            .AsNoTracking()
            .Where(row => row.Examiner == me && row.GivenAt == null && row.TakenAt > since)
            .ToListAsync(cancellation);
        foreach (var id in mine.Select(row => new CaseId(row.CaseId)))
        {
            if (!(await Cases.FindTakenAsync(act, id, cancellation)).IsRefused(out _, out _))
                return id;
        }
        return null;
    }

    private static async Task<ExaminedCase?> NextAsync(Act act, CancellationToken cancellation)
    {
        foreach (var id in await WaitingAsync(act, cancellation))
        {
            var found = await Cases.FindAsync(act, new(id), cancellation);
            if (!found.IsRefused(out _, out var next) && next.IsOpen && next.Places(act.Now) > 0)
                return next;
        }
        return null;
    }

    private static async Task<IReadOnlyList<long>> WaitingAsync(Act act, CancellationToken cancellation)
    {
        var (me, office, since) = (act.Authority.Actor, act.Authority.Unit, act.Now - ExaminationRow.Holding);
        var word = $" {me} ";
        var hidden = await ProtectedPersons.HiddenFromAsync(act, cancellation);
        var rows = act.Session.Rows;
        var others = rows.Set<ExaminationRow>().Where(row => row.Examiner != me);
        var waiting =
            from doubt in rows.Set<DoubtRow>()
            join application in rows.Set<ApplicationRow>()
                on new { doubt.PersonId, doubt.ApplicationId } equals new
                {
                    application.PersonId,
                    application.ApplicationId,
                }
            where doubt.Decision == CaseDecision.Open && (doubt.Face != null || doubt.Fingers != "")
            where application.State == ApplicationState.Doubtful && (office == "" || application.Office == office)
            where application.OpenedBy != me && !(" " + application.CapturedBy + " ").Contains(word)
            where !hidden.Contains(doubt.PersonId) && !hidden.Contains(doubt.CandidateId)
            where
                !rows.Set<ExaminationRow>()
                    .Any(row => row.CaseId == doubt.CaseId && row.Examiner == me && row.GivenAt != null)
            where
                others.Count(row => row.CaseId == doubt.CaseId && row.GivenAt == null && row.TakenAt > since)
                < (others.Any(row => row.CaseId == doubt.CaseId && row.GivenAt != null) ? 1 : 2)
            orderby doubt.OpenedAt, doubt.CaseId
            select doubt.CaseId;
        return await waiting.Take(Tried).ToListAsync(cancellation);
    }
}

/// <summary>The case before an examiner; null when nothing waits.</summary>
public sealed record TakenCase(CaseId? Case);

/// <summary>An examiner took a case.</summary>
public sealed record CaseTaken(CaseId Case) : Fact;
