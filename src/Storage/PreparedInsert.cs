namespace CanCuoc.Storage;

/// <summary>One insert statement used for many rows; values are given in the order of the columns.</summary>
public sealed class PreparedInsert : IDisposable
{
    private readonly StatementUse statement;

    public PreparedInsert(Session session, string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns);
        var values = string.Join(", ", columns.Select(column => $"@{column}"));
        (string, object?)[] parameters = [.. columns.Select(column => (column, (object?)null))];
        statement = session.Statement($"INSERT INTO {table} ({names}) VALUES ({values})", parameters);
    }

    public void Add(params ReadOnlySpan<object?> row)
    {
        for (var column = 0; column < row.Length; column++)
            statement.Command.Parameters[column].Value = row[column] ?? DBNull.Value;
        statement.Command.ExecuteNonQuery();
    }

    public void Dispose() => statement.Dispose();
}
