using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Enrolment.Tests;

public sealed class ApplicationFlowTests
{
    /// <summary>What two opinions do; see GiveOpinionTests.</summary>
    private static readonly ApplicationAction[] ByExaminers =
    [
        ApplicationAction.FindDifferent,
        ApplicationAction.FindSame,
    ];

    [Theory, BothEngines]
    public async Task EveryAction_InEveryState_IsDoneExactlyWhereTheTableSays(Engine engine)
    {
        await using var office = await CardOffice.OpenAsync(engine);
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            foreach (var action in Enum.GetValues<ApplicationAction>().Except(ByExaminers))
            {
                var application = await office.AtAsync(state);
                // A portrait and prints are there, so that nothing but the table stands against completing.
                if (state == ApplicationState.Opened && action == ApplicationAction.CompleteCapture)
                    application = (await office.AttachAsync(application.Seen, Pictures.All)).Value;

                var done = await office.DoAsync(action, application);

                var pair = $"{action} in {state}";
                var after = (await office.ReadAsync(application.Id)).Value.Application;
                var said = ApplicationFlow.Next(state, action);
                done.Refusal.ShouldBe(said.Refusal, pair);
                after.State.ShouldBe(said.Refusal is null ? said.Value : state, pair);
                after.Version.ShouldBe(application.Version + (said.Refusal is null ? 1 : 0), pair);
            }
        }
    }

    // A row a state, a column an action, both in their order: the first letter of the state it leads to.
    [Theory]
    [InlineData(ApplicationState.Opened, "OC       W")]
    [InlineData(ApplicationState.Captured, "  CD    RW")]
    [InlineData(ApplicationState.Doubtful, "    CCS R ")]
    [InlineData(ApplicationState.Cleared, "       AR ")]
    [InlineData(ApplicationState.Approved, "          ")]
    [InlineData(ApplicationState.Rejected, "          ")]
    [InlineData(ApplicationState.Withdrawn, "          ")]
    [InlineData(ApplicationState.SamePerson, "        R ")]
    public void Next_FromEveryState_IsAsDecided(ApplicationState state, string row)
    {
        var next = Enum.GetValues<ApplicationAction>().Select(action => ApplicationFlow.Next(state, action));

        string.Concat(next.Select(to => to.Refusal is null ? to.Value.ToString()[0] : ' ')).ShouldBe(row);
    }

    [Fact]
    public void From_EveryState_SaysWhatNextAllows()
    {
        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            var allowed = Enum.GetValues<ApplicationAction>()
                .Where(action => ApplicationFlow.Next(state, action).Refusal is null);
            ApplicationFlow.From(state).ShouldBe(allowed, ignoreOrder: true);
        }
    }

    [Fact]
    public void IsOpen_OfAState_IsWhatTheIndexOfOpenApplicationsCounts() =>
        Enum.GetValues<ApplicationState>()
            .Where(ApplicationFlow.IsOpen)
            .ShouldBe(
                Enum.GetValues<ApplicationState>()
                    .Where(state => state is < ApplicationState.Approved or ApplicationState.SamePerson)
            );

    [Fact]
    public void ToMarkdown_OfTheTable_HasALineForEveryStep()
    {
        var page = ApplicationFlow.ToMarkdown();

        foreach (var state in Enum.GetValues<ApplicationState>())
        {
            foreach (var action in ApplicationFlow.From(state))
                page.ShouldContain($"| {state} ({ApplicationFlow.Title(state).Vietnamese}) | {action} | ");
        }
        page.Count(sign => sign == '\n')
            .ShouldBe(2 + Enum.GetValues<ApplicationState>().Sum(state => ApplicationFlow.From(state).Count()));
    }
}
