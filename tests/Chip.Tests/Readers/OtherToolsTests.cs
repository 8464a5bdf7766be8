using System.Diagnostics;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Testing;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>Programs that nobody here wrote, before our chip.</summary>
[Collection(PcscdCollection.Name)]
public sealed class OtherToolsTests(TestPcscd pcscd)
{
    // EF.CardAccess of the citizen's card, by its short identifier, as public readers saw it
    private const string CardAccess =
        "3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F0007020204020202010202010D";

    private const string Script = """
        import sys
        from smartcard.System import readers
        connection = next(r for r in readers() if str(r) == sys.argv[1]).createConnection()
        connection.connect()
        for command in sys.argv[2:]:
            data, sw1, sw2 = connection.transmit(list(bytes.fromhex(command)))
            print(bytes(data + [sw1, sw2]).hex().upper())
        """;

    [Fact]
    public async Task OpenscTool_SelectsAndReadsCardAccess()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        await using var plugged = await Plugged.InAsync(pcscd, PluggedChip.Of(chip));

        var told = await ToolAsync(
            "opensc-tool",
            ["--reader", Plugged.Reader, "-s", "00B09C0000", "-s", "00A4040C07A0000002471001"]
        );

        var digits = string.Concat(told.Where(char.IsAsciiHexDigit));
        told.ShouldContain("SW1=0x90, SW2=0x00");
        digits.ShouldContain("3134300D060804007F00070202");
    }

    [Fact]
    public async Task Pyscard_ReadsWhatEverybodyMayAndNothingMore()
    {
        using var chip = new SoftwareChip(SpecimenSigners.Card(), Invented.Zone.Key);
        await using var plugged = await Plugged.InAsync(pcscd, PluggedChip.Of(chip));
        string[] commands = ["00B09C0000", "00A4040C07A0000002471001", "00B0810004", "00A4020C020101", "0084000008"];

        var told = await ToolAsync("/usr/bin/python3", ["-c", Script, Plugged.Reader, .. commands]);

        var answers = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers[..4].ShouldBe([CardAccess + "9000", "9000", "6982", "6982"]);
        answers[4].Length.ShouldBe(20);
    }

    private static async Task<string> ToolAsync(string program, IEnumerable<string> arguments)
    {
        using var tool = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = tool.StandardError.ReadToEndAsync();
        var told = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        tool.ExitCode.ShouldBe(0, await error);
        return told;
    }
}
