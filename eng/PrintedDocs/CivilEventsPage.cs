using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.PrintedDocs;

/// <summary>docs/civil-events.md: what the registry records of a life, what that does, and when it is refused.</summary>
internal sealed class CivilEventsPage() : Page("civil-events.md")
{
    private static readonly Refusal[] Common =
    [
        AmendPerson.FromFuture,
        AmendPerson.BeforeBirth,
        AmendPerson.NothingChanges,
        MergePersons.AlreadyMerged,
        Acts.ChangedMeanwhile,
    ];

    private readonly CivilEvent[] events =
    [
        .. Product
            .Declared<CivilEvent>(Product.Assemblies)
            .Select(found => found.Value)
            .OrderBy(one => one.Kind.Name, StringComparer.Ordinal),
    ];

    public override IEnumerable<string> Faults =>
        events
            .Where(one => one.Refusals.GroupBy(refusal => refusal.Code).Any(same => same.Count() > 1))
            .Select(one => $"{one.Kind.Name} lists a refusal twice");

    protected override string Text
    {
        get
        {
            var page = new StringBuilder();
            page.Append("# Civil events\n\n");
            page.Append("What the registry records of a life, each in an act of its own, on both sides of every tie. ");
            page.Append("Every refusal here is reached by a case of `tests/Population.Tests/Events`. ");
            page.Append("Printed from the code by `just print`.\n\n");
            page.Append(Row("Event", "Việc hộ tịch", "System", "Permission"));
            page.Append(Row("---", "---", "---", "---"));
            foreach (var (kind, _, _) in events)
                page.Append(Row(Link(kind), kind.Title.Vietnamese, $"{kind.System}", $"`{kind.Permission}`"));
            page.Append("\n## What every change of a record may be refused for\n\n").Append(Table(Common));
            foreach (var one in events)
            {
                page.Append($"\n## {one.Kind.Name}\n\n{one.Kind.Title.English}: {one.Effect.English}\n\n");
                page.Append($"{one.Kind.Title.Vietnamese}: {one.Effect.Vietnamese}\n\n").Append(Table(one.Refusals));
            }
            return page.ToString();
        }
    }

    private static string Link(ActKind kind) => $"[{kind.Title.English}](#{kind.Name.ToLowerInvariant()})";

    private static string Table(IEnumerable<Refusal> refusals) =>
        Row("Code", "Tiếng Việt", "English", "Article")
        + Row("---", "---", "---", "---")
        + string.Concat(
            refusals.Select(refusal =>
                Row(refusal.Code, refusal.Text.Vietnamese, refusal.Text.English, refusal.Article ?? "–")
            )
        );
}
