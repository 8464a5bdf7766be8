using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>The steering board says how clean the registry is to be and by when; those before stay in the table.</summary>
public sealed class SetCleaningTarget
{
    public static readonly ActKind Kind = new(
        nameof(SetCleaningTarget),
        RegistrySystem.Population,
        Permission.OpenSystems,
        "Đặt mục tiêu làm sạch dữ liệu",
        "Setting the target of cleaning"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal ShareUnfit = new(
        "PRG-06",
        "Tỷ lệ sạch phải từ 0,1 đến 100 phần trăm, tối đa một chữ số thập phân.",
        "The clean share is from 0.1 to 100 per cent, with one decimal at most."
    );

    public static readonly Refusal DayPast = new(
        "PRG-07",
        "Thời hạn phải sau hôm nay.",
        "The last day must be after today."
    );

    /// <summary>Sets it.</summary>
    /// <param name="percent">The share in per cent.</param>
    public async Task<Outcome<CleaningTarget>> RunAsync(
        Act act,
        decimal percent,
        DateOnly by,
        CancellationToken cancellation
    )
    {
        if (percent is < 0.1m or > 100 || decimal.Round(percent, 1) != percent)
            return ShareUnfit.For("share");
        if (by <= act.Today)
            return DayPast.For("day");
        var target = new CleaningTarget(percent / 100, by);
        await target.WriteAsync(act.Session, act.Id.Value, cancellation);
        act.Record(new CleaningTargetSet(target.Share, target.By));
        return target;
    }
}

/// <summary>The target of cleaning was set.</summary>
public sealed record CleaningTargetSet(decimal Share, DateOnly By) : Fact;
