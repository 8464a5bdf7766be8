using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>Approves an application and places the card order, in one act, by an officer who neither opened nor captured it.</summary>
public sealed class ApproveApplication(ReadPerson readPerson, PlaceOrder placeOrder)
{
    public static readonly ActKind Kind = new(
        nameof(ApproveApplication),
        RegistrySystem.Cards,
        Permission.ApproveApplication,
        "Phê duyệt cấp thẻ",
        "Approving an application"
    );

    public static readonly Refusal SameOfficer = new(
        "ENR-13",
        "Người phê duyệt không được là người tiếp nhận hoặc thu nhận hồ sơ.",
        "Who approves must not be who opened or captured the application.",
        "TT 60/2021/TT-BCA art. 11"
    );

    public static readonly Refusal Examiner = new(
        "ENR-22",
        "Người phê duyệt không được là giám định viên đã cho ý kiến về hồ sơ.",
        "Who approves must not have examined the application."
    );

    public async Task<Outcome<Application>> RunAsync(Act act, SeenApplication seen, CancellationToken cancellation)
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.WasWorkedOnBy(act.Authority.Actor))
            return SameOfficer;
        if (await ExaminedItAsync(act, row, cancellation))
            return Examiner;
        if (row.Take(ApplicationAction.Approve, act) is { } notNow)
            return notNow;
        if ((await readPerson.RunAsync(act, row.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        if (Applicant.Check(person, act.Today) is { } wrong)
            return wrong.For("person");
        if ((await placeOrder.RunAsync(act, person, cancellation)).IsRefused(out refusal, out var order))
            return refusal;
        row.CardOrder = order.Value;
        act.Record(new ApplicationApproved(new(row.ApplicationId), order) { Subject = person.Id, Row = row.Bytes });
        return row.Shown;
    }

    private static Task<bool> ExaminedItAsync(Act act, ApplicationRow application, CancellationToken cancellation)
    {
        var (rows, me) = (act.Session.Rows, act.Authority.Actor);
        var doubts = rows.Set<DoubtRow>()
            .Where(row => row.PersonId == application.PersonId && row.ApplicationId == application.ApplicationId);
        return rows.Set<ExaminationRow>()
            .AnyAsync(
                row => row.Examiner == me && row.GivenAt != null && doubts.Any(doubt => doubt.CaseId == row.CaseId),
                cancellation
            );
    }
}

/// <summary>An application was approved.</summary>
public sealed record ApplicationApproved(ApplicationId Application, CardOrderId Order) : Fact;
