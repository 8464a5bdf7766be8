using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CanCuoc.Vocabulary;

namespace CanCuoc.PrintedDocs;

/// <summary>A refusal and where it is declared.</summary>
/// <param name="Module">The project: <c>Ledger</c>.</param>
/// <param name="Where">Type and field: <c>Acts.NotPermitted</c>.</param>
internal sealed partial record ListedRefusal(string Module, string Where, Refusal Refusal)
{
    public static ListedRefusal Of(FieldInfo field, Refusal refusal) =>
        new(
            field.DeclaringType!.Assembly.GetName().Name!.Split('.')[^1],
            $"{field.DeclaringType.Name}.{field.Name}",
            refusal
        );

    /// <summary>What is wrong with the refusals of the product, a sentence each; none when all is well.</summary>
    public static IEnumerable<string> FaultsOf(IReadOnlyList<ListedRefusal> all)
    {
        var twice = all.GroupBy(listed => listed.Refusal.Code)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} is used twice: {string.Join(", ", same.Select(listed => listed.Where))}");
        var mixed = all.GroupBy(listed => listed.Refusal.Code.Split('-')[0], listed => listed.Module)
            .Select(prefix => (prefix.Key, Modules: prefix.Distinct().ToArray()))
            .Where(prefix => prefix.Modules.Length > 1)
            .Select(prefix => $"{prefix.Key} is the prefix of several modules: {string.Join(", ", prefix.Modules)}");
        var malformed = all.Where(listed => !Code().IsMatch(listed.Refusal.Code))
            .Select(listed => $"{listed.Where}: {listed.Refusal.Code} is not three letters, a dash, two digits");
        var unsaid = all.Where(listed =>
                !IsSentence(listed.Refusal.Text.Vietnamese) || !IsSentence(listed.Refusal.Text.English)
            )
            .Select(listed => $"{listed.Where}: not a composed (NFC) sentence with a full stop in both languages");
        return [.. twice, .. mixed, .. malformed, .. unsaid];
    }

    private static bool IsSentence(string text) => text.EndsWith('.') && text.IsNormalized(NormalizationForm.FormC);

    [GeneratedRegex("^[A-Z]{3}-[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
