using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CanCuoc.Storage;

/// <summary>
/// Statements are written once, for PostgreSQL, with tables as <c>module.table</c>;
/// SQLite has no schemas, so there the same table is <c>module_table</c>.
/// </summary>
internal sealed class Sql
{
    private readonly ConcurrentDictionary<string, string> translated = new(StringComparer.Ordinal);
    private readonly Regex? qualified;

    public Sql(Engine engine, IEnumerable<string> modules)
    {
        if (engine == Engine.Sqlite)
            qualified = new Regex(
                $@"\b({string.Join('|', modules)})\.(?=[a-z])",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            );
    }

    public string For(string statement) =>
        qualified is null ? statement : translated.GetOrAdd(statement, text => qualified.Replace(text, "$1_"));
}
