using System.Text;

namespace CanCuoc.Chip.Tests.Inspection;

public sealed class HostileChipsTests
{
    public static readonly TheoryData<string> Lies = [.. HostileChips.All.Select(chip => chip.Lie.English)];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Run_OnAHostileChip_GivesTheAnswersOfTheTable(string lie)
    {
        var chip = HostileChips.All.Single(row => row.Lie.English == lie);
        (await chip.SeenAsync()).ShouldBe(chip.Expected);
    }

    [Fact]
    public void All_ButTheGenuineCard_NeverGetYesToBothQuestions()
    {
        var praised = HostileChips.All.Where(chip => chip.Expected is { Data: "yes", Chip: "yes" });
        praised.ShouldHaveSingleItem().ShouldBe(HostileChips.All[0]);
    }

    [Fact]
    public async Task Page_OfTheTable_IsInDocs()
    {
        var page = new StringBuilder("# Hostile chips\n\n");
        page.Append(
            "What an inspection says of chips that lie: the three answers, data, chip and holder, as the table in "
        );
        page.Append(
            "`tests/Chip.Tests/Inspection/HostileChips.cs` expects them and as they were seen when this page was "
        );
        page.Append(
            "printed. The codes are in [refusals.md](refusals.md). Printed from the tests by `just print`.\n\n"
        );
        page.Append(PrintedPage.Row("Chip", "Con chip", "Data", "Chip", "Holder", "Seen"));
        page.Append(PrintedPage.Row("---", "---", "---", "---", "---", "---"));
        foreach (var chip in HostileChips.All)
        {
            var (seen, expected) = (await chip.SeenAsync(), chip.Expected);
            string[] answers = [expected.Data, expected.Chip, expected.Holder];
            var judged = seen == expected ? "as expected" : $"{seen}";
            page.Append(PrintedPage.Row([chip.Lie.English, chip.Lie.Vietnamese, .. answers, judged]));
        }
        PrintedPage.ShouldSay("hostile-chips.md", page.ToString());
    }
}
