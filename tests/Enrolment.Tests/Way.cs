using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment.Tests;

/// <summary>The ways an application is brought to a state, and the operation behind each action of the table.</summary>
internal static class Way
{
    /// <summary>A new applicant's application, in the state asked for.</summary>
    public static async Task<Application> AtAsync(this CardOffice office, ApplicationState state)
    {
        var opened = (await office.OpenAsync(await office.PersonAsync())).Value;
        if (state == ApplicationState.Opened)
            return opened;
        if (state == ApplicationState.Withdrawn)
            return (await office.WithdrawAsync(opened.Seen)).Value;
        var attached = (await office.AttachAsync(opened.Seen, Pictures.All)).Value;
        var captured = (await office.CompleteAsync(attached.Seen)).Value;
        return state switch
        {
            ApplicationState.Captured => captured,
            ApplicationState.Rejected => (await office.RejectAsync(captured.Seen)).Value,
            ApplicationState.Doubtful => (await office.DoAsync(ApplicationAction.FindDoubt, captured)).Value,
            ApplicationState.Cleared => (await office.ScreenAsync(captured.Seen)).Value,
            ApplicationState.SamePerson => await office.SameAsync(captured),
            _ => (await office.ApproveAsync((await office.ScreenAsync(captured.Seen)).Value.Seen)).Value,
        };
    }

    // Alike in the face to somebody who has none on file: examiners find the same person.
    private static async Task<Application> SameAsync(this CardOffice office, Application captured)
    {
        var other = await office.PersonAsync();
        var screened = await office.ScreenAsync(captured.Seen, new DoubtCandidate(other.Id, false, 60, []));
        await office.JudgeAsync(Examining.First, Opinion.SamePerson);
        await office.JudgeAsync(Examining.Second, Opinion.SamePerson);
        return (await office.ReadAsync(screened.Value.Id)).Value.Application;
    }

    public static async Task<Outcome<Application>> DoAsync(
        this CardOffice office,
        ApplicationAction action,
        Application application
    )
    {
        if (action == ApplicationAction.FindDoubt)
            await office.PersonAsync((await office.ReadAsync(application.Id)).Value.Person.Details);
        return await (
            action switch
            {
                ApplicationAction.AttachCapture => office.AttachAsync(application.Seen, Pictures.All),
                ApplicationAction.CompleteCapture => office.CompleteAsync(application.Seen),
                ApplicationAction.ResolveDoubt => office.ResolveAsync(application.Seen),
                ApplicationAction.Approve => office.ApproveAsync(application.Seen),
                ApplicationAction.Reject => office.RejectAsync(application.Seen),
                ApplicationAction.Withdraw => office.WithdrawAsync(application.Seen),
                _ => office.ScreenAsync(application.Seen),
            }
        );
    }
}
