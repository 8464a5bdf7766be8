using CanCuoc.Cards;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>Takes the step that a button asks for, but for captures (<see cref="CaptureSteps"/>).</summary>
internal sealed class ApplicationSteps(ReadPerson readPerson, BodySearch searchBodies)
{
    private readonly CompleteCapture complete = new();
    private readonly ScreenApplication screen = new(readPerson, new SearchPersons(readPerson), searchBodies);
    private readonly ResolveDoubt resolve = new();
    private readonly ApproveApplication approve = new(readPerson, new PlaceOrder());
    private readonly RejectApplication reject = new();
    private readonly WithdrawApplication withdraw = new();

    public Task<Outcome<Application>> TakeAsync(
        Act act,
        ApplicationStep step,
        StepForm form,
        CancellationToken cancellation
    ) =>
        step.Action switch
        {
            ApplicationAction.CompleteCapture => complete.RunAsync(act, form.Seen, form.Absent, cancellation),
            ApplicationAction.FindClear => screen.RunAsync(act, form.Seen, cancellation),
            ApplicationAction.ResolveDoubt => resolve.RunAsync(act, form.Seen, form.Remark, cancellation),
            ApplicationAction.Approve => approve.RunAsync(act, form.Seen, cancellation),
            ApplicationAction.Reject => reject.RunAsync(act, form.Seen, form.Remark, cancellation),
            ApplicationAction.Withdraw => withdraw.RunAsync(act, form.Seen, form.Remark, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Action, null),
        };
}
