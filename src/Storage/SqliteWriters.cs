using Microsoft.Data.Sqlite;

namespace CanCuoc.Storage;

/// <summary>
/// The gate of SQLite's one writer, in the order writers came: SQLite's own waiting starves (the longest of 16 writers waited 0.9 s).
/// Those that wait share one transaction, each in a savepoint of its own, so that one sync makes all of them durable; who is undone
/// undoes only itself. Nobody is told "done" before the sync.
/// </summary>
internal sealed class SqliteWriters(Func<CancellationToken, Task<KeptConnection>> open) : IAsyncDisposable
{
    private const int MostTogether = 64;

    // Who is done waits for those after him; longer than this nobody shall.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim gate = new(1, 1);
    private KeptConnection? connection;
    private SharedTransaction? shared;
    private int waiting;

    public async Task<Session> EnterAsync(Store store, CancellationToken cancellation)
    {
        await WaitAsync(cancellation);
        try
        {
            connection ??= await open(cancellation);
            shared ??= new SharedTransaction(connection);
            shared.Execute("SAVEPOINT writer");
            return new Session(store, connection, shared.Transaction, new Turn(this, shared));
        }
        catch
        {
            Leave();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await gate.WaitAsync(cancellation);
        }
        catch
        {
            Interlocked.Decrement(ref waiting);
            EndForgotten();
            throw;
        }
        Interlocked.Decrement(ref waiting);
    }

    /// <summary>Leaves the gate; ends the transaction unless somebody waits to go on with it.</summary>
    private void Leave()
    {
        var goesOn =
            Volatile.Read(ref waiting) > 0 && shared is { } open && open.Writers < MostTogether && open.Age < Longest;
        if (!goesOn)
            End();
        gate.Release();
        if (goesOn)
            EndForgotten();
    }

    /// <summary>Who waited may have gone away: then nobody is left to end the transaction.</summary>
    private void EndForgotten()
    {
        if (Volatile.Read(ref waiting) > 0 || !gate.Wait(0))
            return;
        End();
        gate.Release();
    }

    private void End()
    {
        shared?.End();
        shared = null;
    }

    /// <summary>One writer's turn at the gate.</summary>
    private sealed class Turn(SqliteWriters writers, SharedTransaction shared) : SessionEnd
    {
        private bool isOver;

        public override Task CommitAsync()
        {
            shared.Execute("RELEASE writer");
            isOver = true;
            var onDisk = shared.Join();
            writers.Leave();
            return onDisk;
        }

        public override ValueTask DisposeAsync()
        {
            if (isOver)
                return default;
            isOver = true;
            try
            {
                shared.Execute("ROLLBACK TO writer");
                shared.Execute("RELEASE writer");
            }
            catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
            {
                // A full disk, for one, undoes the whole transaction: then nobody in it was done.
                shared.Fail();
                writers.shared = null;
            }
            writers.Leave();
            return default;
        }
    }
}
