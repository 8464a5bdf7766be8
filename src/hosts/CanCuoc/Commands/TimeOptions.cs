using System.CommandLine;
using System.CommandLine.Parsing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The two times of a record: as it was on a day, as known at the end of another.</summary>
internal sealed class TimeOptions
{
    /// <summary>The day that stands for no day given; its end is still a moment.</summary>
    public static readonly DateOnly Latest = DateOnly.MaxValue.AddDays(-1);

    private readonly Option<DateOnly?> day = new("--as-of")
    {
        Description = "Hồ sơ vào ngày / the record as it was on this day (01/05/2026)",
        CustomParser = ReadDay,
    };

    private readonly Option<DateOnly?> known = new("--known")
    {
        Description =
            "Theo điều đã biết đến hết ngày; nếu thiếu là nay / as known at the end of this day; now when absent",
        CustomParser = ReadDay,
    };

    public void AddTo(Command command)
    {
        command.Add(day);
        command.Add(known);
    }

    /// <summary>What was asked; the latest there is where nothing was.</summary>
    public Asked Read(ParseResult parsed) => new(parsed.GetValue(day) ?? Latest, parsed.GetValue(known) ?? Latest);

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        if (
            PartialDate.Read(result.Tokens[0].Value) is var read
            && !read.IsRefused(out _, out var date)
            && date.Exact is { } exact
        )
            return exact;
        result.AddError($"{result.Argument.Name}: 01/05/2026, 2026-05-01 ({result.Tokens[0].Value})");
        return null;
    }

    /// <summary>A day, and the day up to whose end things were known.</summary>
    internal sealed record Asked(DateOnly Day, DateOnly Known);
}
