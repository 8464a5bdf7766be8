using CanCuoc.Components;
using CanCuoc.OfficerDoor.Pages.Conflicts;
using CanCuoc.OfficerDoor.Pages.LikePairs;
using CanCuoc.OfficerDoor.Pages.Quarantine;
using CanCuoc.Population;
using CanCuoc.Programme;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Board;

/// <summary>What the board of cleaning calls its figures, on the page and in the file.</summary>
internal static class CleaningWords
{
    public static readonly Wording Collected = new("Đã thu thập", "Collected");
    public static readonly Wording Clean = new("Đã sạch", "Clean");

    /// <summary>What waits for officers, each kind with its figure.</summary>
    public static readonly IReadOnlyList<(Wording Title, Func<CleaningTally, long> Of)> Queues =
    [
        (QuarantinePage.Title, tally => tally.Quarantined),
        (ConflictsPage.Title, tally => tally.Conflicts),
        (LikePairsPage.Title, tally => tally.Doubles),
        (AddressesPage.Title, tally => tally.Addresses),
    ];

    /// <summary>The target, and when it will be met at the pace of the last days; null where there is none.</summary>
    public static Wording? Beside(CleaningBoard board)
    {
        if (board.Target is not { } target)
            return null;
        var (share, by) = (target.Share, Shown.Date(target.By));
        var aim = new Wording(
            $"mục tiêu {Shown.Percent(share, Language.Vietnamese)} đến {by}",
            $"target {Shown.Percent(share, Language.English)} by {by}"
        );
        var pace = Pace(target, board.Figures.Trend);
        return new($"{aim.Vietnamese}; {pace.Vietnamese}", $"{aim.English}; {pace.English}");
    }

    private static Wording Pace(CleaningTarget target, IReadOnlyList<CleanedDay> trend)
    {
        if (target.ReachedOn(trend) is not { } day)
            return new("hiện chưa tiến gần thêm", "not coming nearer");
        if (day <= trend[^1].Day)
            return new("đã đạt", "met");
        var reached = Shown.Date(day);
        return day <= target.By
            ? new($"theo đà này đạt ngày {reached}", $"at this pace met on {reached}")
            : new($"theo đà này trễ hạn, đạt ngày {reached}", $"at this pace late, met on {reached}");
    }
}
