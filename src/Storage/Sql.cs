using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CanCuoc.Storage;

/// <summary>
/// Statements are written once, with tables as <c>module.table</c> and parameters as <c>@name</c>. SQLite has no schemas, so there the same
/// table is <c>module_table</c>, and it keeps a table by its key, without a second tree beside it, only where the key is called
/// <c>integer</c>. PostgreSQL knows parameters by their place alone: else its driver reads every statement anew to put the places in.
/// </summary>
internal sealed class Sql
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

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

    /// <summary>A statement without parameters.</summary>
    public string For(string statement) => qualified is null ? statement : translated.GetOrAdd(statement, Translate);

    /// <summary>A statement with its parameters, which it always gives in the same order.</summary>
    public string For(string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (qualified is not null || parameters.IsEmpty)
            return For(statement);
        if (translated.TryGetValue(statement, out var placed))
            return placed;
        placed = statement;
        for (var place = 0; place < parameters.Length; place++)
            placed = Regex.Replace(
                placed,
                $@"@{parameters[place].Name}\b",
                $"$${place + 1}",
                RegexOptions.None,
                Longest
            );
        return translated[statement] = placed;
    }

    /// <summary>How a driver knows a parameter. SQLite's tries each prefix in turn for one that has none.</summary>
    public string NameOf(string parameter) => qualified is null ? "" : $"@{parameter}";

    private string Translate(string statement) => keyed!.Replace(qualified!.Replace(statement, "$1_"), "integer");

    private static Regex OfSqlite(string pattern) => new(pattern, RegexOptions.None, Longest);
}
