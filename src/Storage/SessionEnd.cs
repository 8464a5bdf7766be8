using System.Data.Common;

namespace CanCuoc.Storage;

/// <summary>How a session ends: made durable, or undone, and what it used given back.</summary>
internal abstract class SessionEnd : IAsyncDisposable
{
    /// <summary>Everything the session wrote is on disk when this returns.</summary>
    public virtual Task CommitAsync() =>
        throw new InvalidOperationException("A reading session has nothing to commit.");

    /// <summary>Undoes what was not committed.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>A connection, and for writing a transaction, that the session has to itself.</summary>
internal sealed class OwnConnection(DbConnection connection, DbTransaction? transaction) : SessionEnd
{
    public override Task CommitAsync() => transaction?.CommitAsync() ?? base.CommitAsync();

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}

/// <summary>A reader's connection that goes back to where it came from.</summary>
internal sealed class LentReader(DbTransaction? snapshot, Action giveBack) : SessionEnd
{
    public override async ValueTask DisposeAsync()
    {
        if (snapshot is not null)
            await snapshot.DisposeAsync();
        giveBack();
    }
}
