using System.Data.Common;

namespace CanCuoc.Storage;

/// <summary>
/// One connection, and for writing one transaction, over all modules. Disposing an uncommitted session undoes everything.
/// Hot paths speak SQL; everything else maps rows through <see cref="Rows"/> on the same transaction. In SQL, tables are written as
/// <c>module.table</c> and parameters as <c>@name</c>; one statement always gives its parameters in the same order.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    private readonly Store store;
    private readonly DbTransaction? transaction;
    private readonly KeptConnection? kept;
    private readonly SessionEnd end;
    private RegistryContext? rows;
    private bool mayTakeLong;

    internal Session(Store store, DbConnection connection, DbTransaction? transaction)
        : this(store, connection, transaction, new OwnConnection(connection, transaction)) { }

    internal Session(Store store, KeptConnection kept, DbTransaction? transaction, SessionEnd end)
        : this(store, kept.Connection, transaction, end) => this.kept = kept;

    private Session(Store store, DbConnection connection, DbTransaction? transaction, SessionEnd end)
    {
        (this.store, this.transaction, this.end) = (store, transaction, end);
        Connection = connection;
    }

    public Engine Engine => store.Engine;

    public DbConnection Connection { get; }

    /// <summary>Ends a SELECT that takes its rows for this transaction; SQLite's one writer needs none.</summary>
    public string ForUpdate => Engine == Engine.PostgreSql ? " FOR UPDATE" : "";

    public RegistryContext Rows => rows ??= store.Map(Connection, transaction);

    /// <summary>
    /// Statements from now on take as long as they take: for work over a whole registry. Else each ends after 30 seconds, the driver's own
    /// limit, so that no page waits for ever.
    /// </summary>
    public void LiftTimeLimit() => mayTakeLong = true;

    /// <summary>Puts statements into the engine's own words.</summary>
    internal Sql Sql => store.Sql;

    /// <summary>A command of the caller's own on this session's transaction.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = store.Sql.For(sql, parameters);
        command.Transaction = transaction;
        if (mayTakeLong)
            command.CommandTimeout = 0;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = store.Sql.NameOf(name);
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Runs a statement and gives the number of rows it touched.</summary>
    public async Task<int> ExecuteAsync(
        string sql,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        using var statement = Statement(sql, parameters);
        return await statement.Command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs a query and gives its rows, each as <paramref name="read"/> sees it.</summary>
    public async Task<List<T>> ListAsync<T>(
        string sql,
        Func<DbDataReader, T> read,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        using var statement = Statement(sql, parameters);
        await using var reader = await statement.Command.ExecuteReaderAsync(cancellation);
        var list = new List<T>();
        while (await reader.ReadAsync(cancellation))
            list.Add(read(reader));
        return list;
    }

    /// <summary>Runs several queries in one round trip, each seeing what is committed as it begins.</summary>
    /// <param name="queries">Each with what takes its rows.</param>
    public async Task ReadTogetherAsync(
        IReadOnlyList<(string Sql, Action<DbDataReader> Take)> queries,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        if (Engine == Engine.Sqlite)
        {
            foreach (var (sql, take) in queries)
            {
                bool Take(DbDataReader row)
                {
                    take(row);
                    return true;
                }
                await ListAsync(sql, Take, cancellation, parameters);
            }
            return;
        }
        await using var batch = Batch([.. queries.Select(query => (query.Sql, parameters))]);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        foreach (var (_, take) in queries)
        {
            while (await reader.ReadAsync(cancellation))
                take(reader);
            await reader.NextResultAsync(cancellation);
        }
    }

    /// <summary>The first value of the first row; null when there is none or it is null.</summary>
    public async Task<object?> ScalarAsync(
        string sql,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        using var statement = Statement(sql, parameters);
        return await statement.Command.ExecuteScalarAsync(cancellation) is { } value and not DBNull ? value : null;
    }

    /// <summary>Draws <paramref name="count"/> values of a sequence, each larger than every value drawn before.</summary>
    public Task<long[]> DrawAsync(string sequence, int count, CancellationToken cancellation) =>
        count == 0 ? Task.FromResult<long[]>([]) : store.DrawAsync(this, sequence, count, cancellation);

    /// <summary>
    /// Draws a value of a sequence that nobody draws again; of two, either may be the larger. It seldom costs a round trip, where drawing
    /// in order always does.
    /// </summary>
    public ValueTask<long> DrawAnyAsync(string sequence, CancellationToken cancellation) =>
        store.DrawAnyAsync(this, sequence, cancellation);

    /// <summary>Writes the mapped rows that changed, so that statements after it come last in the transaction.</summary>
    public Task FlushAsync(CancellationToken cancellation) =>
        rows?.SaveChangesAsync(cancellation) ?? Task.CompletedTask;

    /// <summary>Makes everything durable; nothing can be done in the session after it.</summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        await ForgetRowsAsync();
        await end.CommitAsync();
    }

    /// <summary>Runs a last statement and makes everything durable, on PostgreSQL in one round trip.</summary>
    public async Task CommitAsync(
        string last,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        await FlushAsync(cancellation);
        await ForgetRowsAsync();
        if (Engine == Engine.Sqlite)
        {
            await ExecuteAsync(last, cancellation, parameters);
            await end.CommitAsync();
            return;
        }
        await using var batch = Batch([(last, parameters), ("COMMIT", [])]);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ForgetRowsAsync();
        }
        finally
        {
            await end.DisposeAsync();
        }
    }

    private async ValueTask ForgetRowsAsync()
    {
        if (rows is not null)
            await rows.DisposeAsync();
        rows = null;
    }

    /// <summary>Statements that go to the server together; SQLite, in process, has no use for it.</summary>
    private DbBatch Batch(params ReadOnlySpan<(string Sql, (string Name, object? Value)[] Parameters)> statements)
    {
        var batch = Connection.CreateBatch();
        batch.Transaction = transaction;
        if (mayTakeLong)
            batch.Timeout = 0;
        foreach (var (sql, parameters) in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = store.Sql.For(sql, parameters);
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = store.Sql.NameOf(name);
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        return batch;
    }

    internal StatementUse Statement(string sql, ReadOnlySpan<(string Name, object? Value)> parameters) =>
        kept is null
            ? new(Command(sql, parameters), isKept: false)
            : new(kept.Prepare(store.Sql.For(sql, parameters), transaction, parameters), isKept: true);
}

/// <summary>A command for one use; it is thrown away after it, unless its connection keeps it.</summary>
internal readonly struct StatementUse(DbCommand command, bool isKept) : IDisposable
{
    public DbCommand Command => command;

    public void Dispose()
    {
        if (!isKept)
            command.Dispose();
    }
}
