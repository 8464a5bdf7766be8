using System.Globalization;
using System.Text;
using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.Tests.Hostile;

/// <summary>docs/hostile-terminals.md, of what was seen: <c>just print</c> writes it, a test holds it.</summary>
internal static class HostileTerminalPage
{
    private const string Name = "hostile-terminals.md";

    private static string File => Path.Combine(Folder(AppContext.BaseDirectory), "docs", Name);

    public static bool IsToBePrinted => Environment.GetEnvironmentVariable("CANCUOC_PRINT") == "1";

    public static string Printed => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    public static void Print(string text) => System.IO.File.WriteAllText(File, text);

    public static async Task<string> TextAsync()
    {
        var page = new StringBuilder();
        page.Append("# Hostile terminals\n\n");
        page.Append("Fingerprints (DG3) are for terminals that prove a right to them: by a chain of card verifiable ");
        page.Append(
            "certificates from the CVCA that the chip trusts, and by a signature in the session in which the chip "
        );
        page.Append(
            "has proven itself. What follows tries without. After each attempt the terminal also asks for DG3 on "
        );
        page.Append("every way that there is; that these ways lead to it where it is granted is a test of its own. ");
        page.Append("Printed by `just print` from what `tests/Chip.Tests/Hostile` saw the software chip answer.\n\n");
        page.Append(
            "| A terminal that has seen the card's face, and | The chip answers | | DG3 |\n| --- | --- | --- | --- |\n"
        );
        foreach (var terminal in HostileTerminals.All)
        {
            var (answer, isGiven) = await terminal.RunAsync();
            page.Append(
                $"| {terminal.Title} | `{answer}` | {Meaning(answer)} | {(isGiven ? "**given**" : "not given")} |\n"
            );
        }
        return page.ToString();
    }

    // SecurityStatusNotSatisfied: security status not satisfied
    private static string Meaning(string answer)
    {
        var name = $"{(StatusWord)int.Parse(answer, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}";
        return string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant();
    }

    private static string Folder(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "CanCuoc.slnx"))
            ? folder
            : Folder(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No CanCuoc.slnx above."));
}
