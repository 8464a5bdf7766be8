namespace CanCuoc.Storage;

/// <summary>Many rows into one table, by the quickest way the engine has. Uncompleted, nothing is loaded.</summary>
public abstract class RowLoad : IAsyncDisposable
{
    /// <summary>Begins a load within the session's transaction.</summary>
    /// <param name="table">Written <c>module.table</c>.</param>
    public static async Task<RowLoad> BeginAsync(
        Session session,
        string table,
        IReadOnlyList<string> columns,
        CancellationToken cancellation
    ) =>
        session.Engine == Engine.PostgreSql
            ? await BinaryCopy.BeginAsync(session, table, columns, cancellation)
            : SqliteInsert.Begin(session, table, columns);

    /// <summary>Begins a row: as many values follow as there are columns, in their order.</summary>
    public abstract ValueTask StartRowAsync(CancellationToken cancellation);

    /// <summary>A <c>bigint</c>.</summary>
    public abstract void Add(long? value);

    /// <summary>An <c>integer</c>.</summary>
    public abstract void Add(int? value);

    /// <summary>A <c>smallint</c>.</summary>
    public abstract void AddShort(short? value);

    /// <summary>A <c>text</c>.</summary>
    public abstract void Add(string? value);

    /// <summary>A <c>bytea</c>.</summary>
    public abstract void Add(ReadOnlySpan<byte> value);

    /// <summary>Ends the load; the rows are there once the session commits.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
