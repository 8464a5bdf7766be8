using System.Globalization;
using System.Text;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.Tests.Hostile;

public sealed class HostileTerminalTests
{
    public static readonly TheoryData<string, AccessControl> Attacks =
    [
        .. from terminal in HostileTerminals.All
        from way in Enum.GetValues<AccessControl>()
        select (terminal.Title.English, way),
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Attack_OfAHostileTerminal_EndsAsExpectedWithoutPrints(string title, AccessControl way)
    {
        var terminal = HostileTerminals.All.Single(one => one.Title.English == title);
        var (answer, isGiven) = await terminal.RunAsync(way);
        answer.ShouldBe(terminal.Expected);
        isGiven.ShouldBeFalse("DG3 was given");
    }

    [Fact]
    public async Task Page_OfTheTable_IsInDocs()
    {
        var page = new StringBuilder("# Hostile terminals\n\n");
        page.Append("Fingerprints (DG3) are for terminals that prove a right to them: by a chain of card verifiable ");
        page.Append(
            "certificates from the CVCA that the chip trusts, and by a signature in the session in which the chip "
        );
        page.Append(
            "has proven itself. What follows tries without. After each attempt the terminal also asks for DG3 on "
        );
        page.Append(
            "every way that there is; that these ways lead to it where it is granted is a test of its own. The "
        );
        page.Append(
            "answers are those of a chip opened by PACE; opened by BAC they are the same. Printed by `just print` "
        );
        page.Append("from what `tests/Chip.Tests/Hostile` saw the software chip answer.\n\n");
        page.Append(
            PrintedPage.Row(
                "A terminal that has seen the card's face, and",
                "Thiết bị đọc đã thấy mặt thẻ, và",
                "Answer",
                "",
                "DG3"
            )
        );
        page.Append(PrintedPage.Row("---", "---", "---", "---", "---"));
        foreach (var terminal in HostileTerminals.All)
        {
            var (answer, isGiven) = await terminal.RunAsync(AccessControl.PACE);
            var (english, vietnamese) = (terminal.Title.English, terminal.Title.Vietnamese);
            var judged = isGiven ? "**given**" : "not given";
            page.Append(PrintedPage.Row(english, vietnamese, $"`{answer}`", Meaning(answer), judged));
        }
        PrintedPage.ShouldSay("hostile-terminals.md", page.ToString());
    }

    // SecurityStatusNotSatisfied: security status not satisfied
    private static string Meaning(string answer)
    {
        var name = $"{(StatusWord)int.Parse(answer, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}";
        return string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant();
    }
}
