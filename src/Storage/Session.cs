using System.Data.Common;

namespace CanCuoc.Storage;

/// <summary>
/// One connection, and for writing one transaction, over all modules. Disposing an uncommitted session undoes everything.
/// Hot paths speak SQL through <see cref="Command"/>; everything else maps rows through <see cref="Rows"/> on the same transaction.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    private readonly Store store;
    private readonly DbTransaction? transaction;
    private readonly Action? released;
    private RegistryContext? rows;

    internal Session(Store store, DbConnection connection, DbTransaction? transaction, Action? released)
    {
        this.store = store;
        this.transaction = transaction;
        this.released = released;
        Connection = connection;
    }

    public Engine Engine => store.Engine;

    public DbConnection Connection { get; }

    /// <summary>Ends a SELECT that takes its rows for this transaction; SQLite's one writer needs none.</summary>
    public string ForUpdate => Engine == Engine.PostgreSql ? " FOR UPDATE" : "";

    public RegistryContext Rows => rows ??= store.Map(Connection, transaction);

    /// <summary>A command on this session's transaction; tables are written as <c>module.table</c>, parameters as <c>@name</c>.</summary>
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Connection.CreateCommand();
        command.CommandText = store.Sql.For(sql);
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
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
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Draws <paramref name="count"/> values of a sequence, each larger than every value drawn before.</summary>
    public Task<long[]> DrawAsync(string sequence, int count, CancellationToken cancellation) =>
        count == 0 ? Task.FromResult<long[]>([]) : store.DrawAsync(this, sequence, count, cancellation);

    /// <summary>Writes the mapped rows that changed, so that statements after it come last in the transaction.</summary>
    public Task FlushAsync(CancellationToken cancellation) =>
        rows?.SaveChangesAsync(cancellation) ?? Task.CompletedTask;

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (transaction is null)
            throw new InvalidOperationException("A reading session has nothing to commit.");
        await FlushAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (rows is not null)
                await rows.DisposeAsync();
            if (transaction is not null)
                await transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
        finally
        {
            released?.Invoke();
        }
    }
}
