using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>How clean the programme wants the registry to be.</summary>
/// <param name="Share">Of what was collected, from 0 to 1.</param>
/// <param name="By">The last day for it.</param>
public sealed record CleaningTarget(decimal Share, DateOnly By)
{
    private const decimal PerMille = 1000;

    /// <summary>Days whose pace tells when the target will be met.</summary>
    public const int DaysOfPace = 30;

    /// <summary>The day on which a place meets the target if it goes on as in the last thirty days; null where it does not come nearer.</summary>
    public DateOnly? ReachedOn(IReadOnlyList<CleanedDay> trend)
    {
        if (trend is not [.., { Tally.Share: { } now } last])
            return null;
        if (now >= Share)
            return last.Day;
        var first = trend.First(day => day.Day >= last.Day.AddDays(-DaysOfPace));
        if (first.Tally.Share is not { } then || then >= now)
            return null;
        var days = (Share - now) / (now - then) * (last.Day.DayNumber - first.Day.DayNumber);
        return days < DateOnly.MaxValue.DayNumber - last.Day.DayNumber
            ? last.Day.AddDays((int)Math.Ceiling(days))
            : null;
    }

    /// <summary>The target that holds; null where none was set.</summary>
    internal static async Task<CleaningTarget?> ReadAsync(Session session, CancellationToken cancellation) =>
        (
            await session.ListAsync(
                "SELECT per_mille, by_day FROM programme.cleaning_target ORDER BY act_id DESC LIMIT 1",
                row => new CleaningTarget(row.GetInt16(0) / PerMille, PartialDate.FromInt(row.GetInt32(1)).Earliest),
                cancellation
            )
        ).FirstOrDefault();

    /// <summary>Lets it hold from an act on.</summary>
    internal Task WriteAsync(Session session, long act, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "INSERT INTO programme.cleaning_target (act_id, per_mille, by_day) VALUES (@act, @share, @day)",
            cancellation,
            ("act", act),
            ("share", (short)(Share * PerMille)),
            ("day", PartialDate.Of(By).ToInt())
        );
}
