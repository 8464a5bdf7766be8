namespace CanCuoc.Cards.Tests;

public sealed class OrderFlowTests
{
    [Fact]
    public void Flow_EveryStateAndAction_LeadsWhereTheTableSaysOrIsRefused()
    {
        var steps =
            from state in Enum.GetValues<OrderState>()
            from action in Enum.GetValues<OrderAction>()
            select (state, action);

        var allowed = steps.Where(step => OrderFlow.Next(step.state, step.action).Refusal is null).ToArray();

        OrderFlow
            .ToMarkdown()
            .Split('\n')
            .Count(line => line.StartsWith("| ", StringComparison.Ordinal))
            .ShouldBe(allowed.Length + 2);
        allowed.Select(step => step.action).Distinct().Count().ShouldBe(Enum.GetValues<OrderAction>().Length);
        OrderFlow.Next(OrderState.Delivered, OrderAction.Release).Refusal!.Code.ShouldBe("CRD-01");
    }

    [Theory]
    [InlineData(OrderState.Placed, "Chờ sản xuất")]
    [InlineData(OrderState.Delivered, "Đã trả thẻ")]
    public void Title_OfAState_IsWhatAPageShows(OrderState state, string title) =>
        OrderFlow.Title(state).Vietnamese.ShouldBe(title);
}
