using System.Collections.Frozen;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Where a card order stands.</summary>
public enum OrderState
{
    Placed = 1,
    Released = 2,
    Personalised = 3,
    Failed = 4,
    Delivered = 5,

    /// <summary>What is to stand on its chip is signed.</summary>
    Signed = 6,
}

/// <summary>What is done with a card order.</summary>
public enum OrderAction
{
    Release,
    Sign,
    Personalise,
    Fail,
    PlaceAgain,
    Deliver,
}

/// <summary>The one table of a card order's life.</summary>
public static class OrderFlow
{
    public static readonly Refusal NotNow = new(
        "CRD-01",
        "Đơn sản xuất thẻ đang ở trạng thái không làm được việc này.",
        "The card order is in a state in which this cannot be done."
    );

    private static readonly (OrderState From, OrderAction Action, OrderState To)[] Steps =
    [
        (OrderState.Placed, OrderAction.Release, OrderState.Released),
        (OrderState.Released, OrderAction.Sign, OrderState.Signed),
        (OrderState.Released, OrderAction.Fail, OrderState.Failed),
        (OrderState.Signed, OrderAction.Personalise, OrderState.Personalised),
        (OrderState.Signed, OrderAction.Fail, OrderState.Failed),
        (OrderState.Failed, OrderAction.PlaceAgain, OrderState.Placed),
        (OrderState.Personalised, OrderAction.Deliver, OrderState.Delivered),
    ];

    private static readonly FrozenDictionary<(OrderState, OrderAction), OrderState> Table = Steps.ToFrozenDictionary(
        step => (step.From, step.Action),
        step => step.To
    );

    public static Outcome<OrderState> Next(OrderState state, OrderAction action) =>
        Table.TryGetValue((state, action), out var next) ? next : NotNow.For(state.ToString());

    /// <summary>The name a page shows.</summary>
    public static Wording Title(OrderState state) =>
        state switch
        {
            OrderState.Placed => new("Chờ sản xuất", "Waiting for production"),
            OrderState.Released => new("Đang sản xuất", "In production"),
            OrderState.Signed => new("Đang ghi chip", "Its chip is being written"),
            OrderState.Personalised => new("Chờ trả thẻ", "Waiting for delivery"),
            OrderState.Failed => new("Hỏng khi sản xuất", "Failed in production"),
            OrderState.Delivered => new("Đã trả thẻ", "Delivered"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The table in Markdown, a line a step.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder("| state | action | leads to |\n| --- | --- | --- |\n");
        foreach (var (from, action, to) in Steps)
            page.Append($"| {from} ({Title(from).Vietnamese}) | {action} | {to} ({Title(to).Vietnamese}) |\n");
        return page.ToString();
    }
}
