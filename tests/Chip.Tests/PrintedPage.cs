using System.Text;

namespace CanCuoc.Chip.Tests;

/// <summary>
/// A page of docs/ made from a table of these tests, and held to it. With CANCUOC_PRINT set the page is written instead, as
/// <c>just print</c> does.
/// </summary>
internal static class PrintedPage
{
    private const string Printing = "CANCUOC_PRINT";

    public static void ShouldSay(string name, string text)
    {
        var page = Path.Combine(Docs(), name);
        if (Environment.GetEnvironmentVariable(Printing) is { Length: > 0 })
            File.WriteAllText(page, text);
        File.Exists(page).ShouldBeTrue($"docs/{name} is missing: just print");
        File.ReadAllText(page, Encoding.UTF8).ShouldBe(text, $"docs/{name} is out of date: just print");
    }

    /// <summary>One row of a Markdown table.</summary>
    public static string Row(params IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";

    private static string Docs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CanCuoc.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull("not in the source tree").FullName, "docs");
    }
}
