using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CanCuoc.Storage;

/// <summary>
/// Rows into an SQLite table by one prepared statement whose values are bound by their place: the driver looks each up by its name among
/// all the others, which for a wide row was half of its cost.
/// </summary>
internal sealed class SqliteInsert : RowLoad
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[256];
    private int column;

    private SqliteInsert(sqlite3 database, sqlite3_stmt statement) =>
        (this.database, this.statement) = (database, statement);

    public static SqliteInsert Begin(Session session, string table, IReadOnlyList<string> columns)
    {
        var own = ((SqliteConnection)session.Connection).Handle!;
        var places = string.Join(", ", columns.Select(_ => "?"));
        var sql = session.Sql.For($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})");
        Check(own, raw.sqlite3_prepare_v2(own, sql, out var statement));
        return new SqliteInsert(own, statement);
    }

    public override ValueTask StartRowAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        InsertRow();
        return ValueTask.CompletedTask;
    }

    public override void Add(long? value) =>
        Check(
            database,
            value is { } number
                ? raw.sqlite3_bind_int64(statement, ++column, number)
                : raw.sqlite3_bind_null(statement, ++column)
        );

    public override void Add(int? value) => Add((long?)value);

    public override void AddShort(short? value) => Add((long?)value);

    public override void Add(string? value)
    {
        if (value is null)
        {
            Add((long?)null);
            return;
        }
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (text.Length < longest)
            text = new byte[longest];
        var length = Encoding.UTF8.GetBytes(value, text);
        Check(database, raw.sqlite3_bind_text(statement, ++column, text.AsSpan(0, length)));
    }

    public override void Add(ReadOnlySpan<byte> value) =>
        Check(database, raw.sqlite3_bind_blob(statement, ++column, value));

    public override Task CompleteAsync(CancellationToken cancellation)
    {
        InsertRow();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        statement.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The row whose values were given, if any were.</summary>
    private void InsertRow()
    {
        if (column == 0)
            return;
        var answer = raw.sqlite3_step(statement);
        Check(database, raw.sqlite3_reset(statement));
        if (answer != raw.SQLITE_DONE)
            Check(database, answer);
        column = 0;
    }

    private static void Check(sqlite3 connection, int answer) =>
        SqliteException.ThrowExceptionForRC(answer, connection);
}
