using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CanCuoc.Storage;

/// <summary>A transaction of several writers who come one after the other, and end together.</summary>
internal sealed class SharedTransaction
{
    // SQLITE_ABORT_ROLLBACK, sqlite.org/rescode.html
    private const int AbortedByRollback = 516;

    private readonly KeptConnection connection;
    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource onDisk = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SharedTransaction(KeptConnection connection)
    {
        this.connection = connection;
        Transaction = ((SqliteConnection)connection.Connection).BeginTransaction(deferred: false);
    }

    public SqliteTransaction Transaction { get; }

    /// <summary>How many wait for its end.</summary>
    public int Writers { get; private set; }

    public TimeSpan Age => Stopwatch.GetElapsedTime(begun);

    public void Execute(string sql) => connection.Prepare(sql, Transaction, []).ExecuteNonQuery();

    /// <summary>Done once the transaction is on disk; fails if it does not get there.</summary>
    public Task Join()
    {
        Writers++;
        return onDisk.Task;
    }

    /// <summary>Commits for all who joined.</summary>
    public void End()
    {
        try
        {
            if (Writers > 0)
                Transaction.Commit();
            Transaction.Dispose();
            onDisk.SetResult();
        }
        catch (SqliteException failure)
        {
            Fail(failure);
        }
    }

    /// <summary>Tells all who joined that nothing was done, for what another did wrong.</summary>
    public void Fail() =>
        Fail(
            new SqliteException(
                "Another writer's failure undid the transaction.",
                AbortedByRollback & 0xFF,
                AbortedByRollback
            )
        );

    private void Fail(SqliteException failure)
    {
        Transaction.Dispose();
        if (Writers > 0)
            onDisk.SetException(failure);
    }
}
