namespace CanCuoc.Chip.Tests.Hostile;

public sealed class HostileTerminalTests
{
    public static readonly TheoryData<string> Titles = [.. HostileTerminals.All.Select(terminal => terminal.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Attack_OfAHostileTerminal_EndsAsExpectedWithoutPrints(string title)
    {
        var terminal = HostileTerminals.All.Single(one => one.Title == title);
        var (answer, isGiven) = await terminal.RunAsync();
        answer.ShouldBe(terminal.Expected);
        isGiven.ShouldBeFalse("DG3 was given");
    }

    [Fact]
    public async Task Page_OfHostileTerminals_SaysWhatWasSeen()
    {
        var text = await HostileTerminalPage.TextAsync();
        if (HostileTerminalPage.IsToBePrinted)
            HostileTerminalPage.Print(text);
        HostileTerminalPage.Printed.ShouldBe(text, "docs/hostile-terminals.md is out of date: just print");
    }
}
