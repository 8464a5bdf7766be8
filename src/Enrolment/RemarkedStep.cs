using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>A step that needs nothing but a reason in words: resolving a doubt, rejecting, withdrawing.</summary>
internal static class RemarkedStep
{
    public static async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        ApplicationAction action,
        string remark,
        Func<ApplicationRow, Fact> fact,
        CancellationToken cancellation
    )
    {
        if (FreeText.Of(remark, ResolveDoubt.LongestRemark) is not { } reason)
            return ResolveDoubt.RemarkMissing.For("remark");
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(action, act) is { } notNow)
            return notNow;
        row.Remark = reason;
        act.Record(fact(row) with { Subject = row.PersonId, Row = row.Bytes });
        return row.Shown;
    }
}
