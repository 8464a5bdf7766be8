using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Reforms are carried out in the order of their days and undone in the other.</summary>
internal static class ReformOrder
{
    public static readonly Refusal OutOfOrder = new(
        "REF-06",
        "Các đợt sắp xếp phải làm theo thứ tự ngày và hoàn tác theo thứ tự ngược lại; còn một đợt khác phải làm trước.",
        "Reforms are carried out in the order of their days and undone in the other; another one comes first."
    );

    public static IEnumerable<UnitReform> Before(UnitReform reform) =>
        UnitReforms.All.Where(other => other.Day < reform.Day);

    /// <summary>The reform's row, kept for this transaction, in the state that an action leads to; refused where it cannot be done now.</summary>
    public static async Task<Outcome<ReformRow>> ReadAsync(
        Session session,
        UnitReform reform,
        ReformAction action,
        CancellationToken cancellation
    )
    {
        var rows = await ReformTable.ListAsync(session, forChange: true, cancellation);
        var row = rows.GetValueOrDefault(reform.Day) ?? ReformRow.Planned(reform);
        if (ReformFlow.After(row.State, action).IsRefused(out var refusal, out var next))
            return refusal;
        ReformState Of(UnitReform other) => rows.GetValueOrDefault(other.Day)?.State ?? ReformState.Planned;
        var first = UnitReforms.All.FirstOrDefault(other =>
            other.Day < reform.Day && Of(other) != ReformState.InForce
            || other.Day > reform.Day && Of(other) > ReformState.Rehearsed
        );
        if (first is not null)
            return OutOfOrder.For(first.Title.Vietnamese);
        return row.State == next ? row : row.Begin(next);
    }
}
