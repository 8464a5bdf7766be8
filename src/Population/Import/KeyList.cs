using System.Text.Json;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>Many keys as one parameter of a statement.</summary>
internal static class KeyList
{
    /// <summary>The condition that a column is one of the keys, to follow the column.</summary>
    public static string In(Session session) =>
        session.Engine == Engine.PostgreSql ? "= ANY (@keys)" : "IN (SELECT value FROM json_each(@keys))";

    public static (string Name, object? Value) Of(Session session, IEnumerable<long> keys) =>
        ("keys", session.Engine == Engine.PostgreSql ? keys.ToArray() : JsonSerializer.Serialize(keys));
}
