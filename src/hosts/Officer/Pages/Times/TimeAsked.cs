using CanCuoc.Components.Fields;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Times;

/// <summary>The two times of a record: how it was on a day, as known at the end of another.</summary>
public sealed record TimeAsked(DateOnly Day, DateOnly Known)
{
    public static readonly Refusal NotADay = new(
        "OFF-06",
        "Hãy ghi đủ ngày, tháng và năm.",
        "Give the day, the month and the year."
    );

    public static readonly Refusal NotYet = new("OFF-07", "Ngày này chưa tới.", "This day has not come yet.");

    /// <summary>What was asked; null with the refusals of every field that cannot be read. A day left empty is today.</summary>
    public static TimeAsked? Read(DateParts day, DateParts known, DateOnly today, out IReadOnlyList<Refusal> refusals)
    {
        var (onDay, asKnown) = (Read(day, today), Read(known, today));
        Refusal?[] found = [onDay.Refusal?.For(nameof(Day)), asKnown.Refusal?.For(nameof(Known))];
        refusals = [.. found.OfType<Refusal>()];
        return refusals is [] ? new(onDay.Value, asKnown.Value) : null;
    }

    /// <summary>The record then; null when there was none yet.</summary>
    public PersonRecord? Of(PersonHistory history) => history.AsOf(Day, Act.EndOf(Known));

    private static Outcome<DateOnly> Read(DateParts typed, DateOnly today)
    {
        if (typed.IsEmpty)
            return today;
        if (typed.Read().IsRefused(out var refusal, out var date))
            return refusal;
        if (date.Exact is not { } day)
            return NotADay;
        return day > today ? NotYet : day;
    }
}
