using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CanCuoc.Storage;

/// <summary>
/// Statements are written once, for PostgreSQL, with tables as <c>module.table</c>;
/// SQLite has no schemas, so there the same table is <c>module_table</c>, and it keeps a table by its key, without a second tree beside it,
/// only where the key is called <c>integer</c>.
/// </summary>
internal sealed class Sql
{
    private readonly ConcurrentDictionary<string, string> translated = new(StringComparer.Ordinal);
    private readonly Regex? qualified;
    private readonly Regex? keyed;

    public Sql(Engine engine, IEnumerable<string> modules)
    {
        if (engine != Engine.Sqlite)
            return;
        qualified = OfSqlite($@"\b({string.Join('|', modules)})\.(?=[a-z])");
        keyed = OfSqlite(@"\bbigint(?=\s+NOT NULL PRIMARY KEY\b)");
    }

    public string For(string statement) => qualified is null ? statement : translated.GetOrAdd(statement, Translate);

    private string Translate(string statement) => keyed!.Replace(qualified!.Replace(statement, "$1_"), "integer");

    private static Regex OfSqlite(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
