using System.Text;

namespace CanCuoc.PrintedDocs;

/// <summary>A page of docs/ made from the code. A further one is a class like <see cref="RefusalsPage"/> and a word in Program.cs.</summary>
internal abstract class Page(string name)
{
    public string Name => name;

    /// <summary>What is wrong in the code with the things this page lists.</summary>
    public abstract IEnumerable<string> Faults { get; }

    protected abstract string Text { get; }

    public void Print(string folder) => File.WriteAllText(Path.Combine(folder, name), Text);

    public bool IsUpToDate(string folder)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) && File.ReadAllText(file, Encoding.UTF8) == Text;
    }

    /// <summary>One row of a Markdown table.</summary>
    protected static string Row(params IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
