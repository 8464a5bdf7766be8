namespace CanCuoc.Population.Tests;

public sealed class ReformFlowTests
{
    public static TheoryData<ReformState, ReformAction> Pairs { get; } =
        new MatrixTheoryData<ReformState, ReformAction>(Enum.GetValues<ReformState>(), Enum.GetValues<ReformAction>());

    [Theory, MemberData(nameof(Pairs))]
    public void EveryPair_LeadsToTheStateOfItsAction_OrSaysWhyNot(ReformState state, ReformAction action)
    {
        var outcome = ReformFlow.After(state, action);

        var isAllowed = (state, action) switch
        {
            (ReformState.Planned or ReformState.Rehearsed, ReformAction.Rehearse) => true,
            (ReformState.Rehearsed or ReformState.Running, ReformAction.Run) => true,
            (> ReformState.Rehearsed, ReformAction.Undo) => true,
            _ => false,
        };
        (outcome.Refusal is null).ShouldBe(isAllowed);
        if (isAllowed)
            outcome.Value.ShouldBe(
                action switch
                {
                    ReformAction.Rehearse => ReformState.Rehearsed,
                    ReformAction.Run => ReformState.Running,
                    _ => ReformState.Undoing,
                }
            );
    }
}
