using System.Globalization;
using System.Text;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>The specification as a page.</summary>
internal static class ConformancePage
{
    private static readonly LifeCycle[] States = Enum.GetValues<LifeCycle>();

    public static string Text()
    {
        var page = new StringBuilder("# What the chip answers\n\n");
        page.Append(Introduction());
        page.Append("\n## From whom\n\n");
        foreach (var (_, letter, title) in LevelFacts.All)
            page.Append($"* **{letter}** {title}\n");
        page.Append("\n## A sound command, by state of life\n\n");
        page.Append(
            "Whom it answers what; who is not named there cannot be there. The order of checks is what a command "
        );
        page.Append("with more than one fault shows.\n\n");
        AppendCommands(page);
        page.Append("\n## Faults\n\n");
        AppendFaults(page);
        return page.ToString();
    }

    private static string Introduction()
    {
        var cases = LevelFacts.Places.Sum(place => CasesAt(place).Count());
        var unknown = LevelFacts.Places.Count * Specification.Unknown.Count;
        var count = cases.ToString("N0", CultureInfo.InvariantCulture);
        var others = unknown.ToString("N0", CultureInfo.InvariantCulture);
        return $"""
            A specification of the software chip, declared by its tests from the standards and not taken from the chip's own table (`src/Chip/SoftCard/Instructions.cs`), as {count} cases:
            every use of every instruction, in every state of the chip's life, from everybody who can be there, sound, with each fault, and with two at once; and {others} more of the
            {Specification.Unknown.Count} instructions that there are not. `./test Chip` sends them all. Each is also held to this: an error brings no data; no answer is longer than was asked for; no
            piece of the fingerprints leaves without terminal authentication that grants it, and nothing of the holder without a session; the chip's life moves by its own commands only;
            a session goes on after a fault of a command and ends after one of its protection; after power-on the chip works, as it is and as it is kept. That a chip which differs in one
            state, one level, one instruction or one check is found is a test too (`tests/Chip.Tests/Conformance/DetectionTests.cs`). The cases are our own and bear no identifier of BSI
            TR-03105, which we have not read. Printed by `just print`.

            """;
    }

    private static void AppendCommands(StringBuilder page)
    {
        page.Append(
            PrintedPage.Row([
                .. (string[])["Command", "Clause"],
                .. States.Select(state => $"{state}"),
                "Checks, in order",
            ])
        );
        page.Append(PrintedPage.Row(Enumerable.Repeat("---", States.Length + 3)));
        foreach (var row in Specification.All)
        {
            foreach (var use in row.Uses)
            {
                var checks = use.Checks.Select(check => $"{check.Title} `{(int)check.Status:X4}`");
                page.Append(
                    PrintedPage.Row([
                        $"{row.Name}: {use.Title}",
                        row.Clause,
                        .. States.Select(state => Cell(row, use, state)),
                        string.Join("; ", checks),
                    ])
                );
            }
        }
    }

    private static string Cell(CommandRow row, Use use, LifeCycle state)
    {
        var answers = LevelFacts
            .Places.Where(place => place.State == state && place.Level.IsIn(use.Levels) && use.States.Contains(state))
            .GroupBy(place => row.Expected(use, new Circumstances(state, place.Level, Fault.None)))
            .Select(group => $"`{(int)group.Key:X4}` {string.Concat(group.Select(place => place.Level.Letter))}");
        return string.Join(", ", answers);
    }

    private static void AppendFaults(StringBuilder page)
    {
        page.Append(PrintedPage.Row("Fault", "Clause", "Answer", "Cases"));
        page.Append(PrintedPage.Row("---", "---", "---", "---"));
        var cases = LevelFacts.Places.SelectMany(CasesAt).ToList();
        foreach (var row in FaultRow.All)
        {
            var count = cases.Count(one => one.At.Faults.Has(row.Fault)).ToString("N0", CultureInfo.InvariantCulture);
            var answer = row.Status is { } status ? $"`{status}`" : "the command's";
            page.Append(PrintedPage.Row(row.Title, row.Clause, answer, count));
        }
    }

    private static IEnumerable<ConformanceCase> CasesAt((LifeCycle State, Level Level) place) =>
        Specification.CasesAt(place.State, place.Level, Specification.All);
}
