using System.Data.Common;

namespace CanCuoc.Storage;

/// <summary>One insert statement used for many rows; values are given in the order of the columns.</summary>
public sealed class PreparedInsert : IDisposable
{
    private readonly DbCommand command;

    public PreparedInsert(Session session, string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns);
        var values = string.Join(", ", columns.Select(column => $"@{column}"));
        command = session.Command(
            $"INSERT INTO {table} ({names}) VALUES ({values})",
            [.. columns.Select(column => (column, (object?)null))]
        );
    }

    public void Add(params ReadOnlySpan<object?> row)
    {
        for (var column = 0; column < row.Length; column++)
            command.Parameters[column].Value = row[column] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
