using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.PrintedDocs;

/// <summary>docs/refusals.md: every rule that says no, by module and code.</summary>
internal sealed class RefusalsPage() : Page("refusals.md")
{
    private readonly ListedRefusal[] refusals =
    [
        .. Product
            .Declared<Refusal>(Product.Assemblies)
            .Select(found => ListedRefusal.Of(found.Field, found.Value))
            .OrderBy(listed => listed.Module, StringComparer.Ordinal)
            .ThenBy(listed => listed.Refusal.Code, StringComparer.Ordinal),
    ];

    public override IEnumerable<string> Faults => ListedRefusal.FaultsOf(refusals);

    protected override string Text
    {
        get
        {
            var page = new StringBuilder();
            page.Append("# Refusals\n\n");
            page.Append("Every rule that says no, with its permanent code. Printed from the code by `just print`.\n");
            foreach (var module in refusals.GroupBy(listed => listed.Module))
            {
                page.Append($"\n## {module.Key}\n\n");
                page.Append(Row("Code", "Tiếng Việt", "English", "Article", "Where"));
                page.Append(Row("---", "---", "---", "---", "---"));
                foreach (var (_, where, refusal) in module)
                {
                    var (vietnamese, english) = refusal.Text;
                    page.Append(Row(refusal.Code, vietnamese, english, refusal.Article ?? "–", $"`{where}`"));
                }
            }
            return page.ToString();
        }
    }
}
