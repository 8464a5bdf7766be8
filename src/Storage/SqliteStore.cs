using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Storage;

/// <summary>
/// The embedded engine: one file in write-ahead mode, every commit synced to disk. Writers pass one gate, in the order they came,
/// because SQLite's own waiting starves (the longest of 16 writers waited 0.9 s); readers never wait.
/// </summary>
public sealed class SqliteStore(string file, IReadOnlyList<ModelPart> parts)
    : Store(Engine.Sqlite, parts, builder => builder.UseSqlite())
{
    // synchronous=FULL: a commit that was acknowledged survives a power cut. mmap: 143,000 look-ups a second against 27,000 without.
    private const string WriterSettings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;";

    private const string ReaderSettings =
        "PRAGMA busy_timeout=5000; PRAGMA query_only=ON; PRAGMA mmap_size=8589934592;";

    // The pool hands out connections that were settled before; to settle them again was 3.1 of a look-up's 8.2 microseconds.
    private readonly ConditionalWeakTable<object, string> settled = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string writing = Address(file, "write");
    private readonly string reading = Address(file, "read");

    public override async Task<Session> ReadAsync(CancellationToken cancellation)
    {
        var connection = await OpenAsync(reading, ReaderSettings, cancellation);
        return new Session(this, connection, transaction: null, released: null);
    }

    public override async Task<Session> SnapshotAsync(CancellationToken cancellation)
    {
        var connection = await OpenAsync(reading, ReaderSettings, cancellation);
        return new Session(this, connection, connection.BeginTransaction(deferred: true), released: null);
    }

    public override async Task<Session> WriteAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        SqliteConnection? connection = null;
        try
        {
            connection = await OpenAsync(writing, WriterSettings, cancellation);
            return new Session(this, connection, connection.BeginTransaction(deferred: false), () => gate.Release());
        }
        catch
        {
            if (connection is not null)
                await connection.DisposeAsync();
            gate.Release();
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(writing));
        SqliteConnection.ClearPool(new SqliteConnection(reading));
        gate.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override async Task<long[]> DrawAsync(
        Session session,
        string sequence,
        int count,
        CancellationToken cancellation
    )
    {
        await using var draw = session.Command(
            """
            INSERT INTO storage.sequence (name, last) VALUES (@name, @count)
            ON CONFLICT (name) DO UPDATE SET last = last + @count RETURNING last
            """,
            ("name", sequence),
            ("count", count)
        );
        var last = (long)(await draw.ExecuteScalarAsync(cancellation))!;
        return [.. Enumerable.Range(1 - count, count).Select(back => last + back)];
    }

    // Readers and writers differ in their settings, so each has a pool of its own: the timeout, in seconds, keeps them apart.
    private static string Address(string file, string use) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(file),
            Pooling = true,
            DefaultTimeout = use == "write" ? 30 : 29,
        }.ToString();

    private async Task<SqliteConnection> OpenAsync(string address, string settings, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(address);
        try
        {
            await connection.OpenAsync(cancellation);
            if (!settled.TryGetValue(connection.Handle!, out _))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = settings;
                await command.ExecuteNonQueryAsync(cancellation);
                settled.Add(connection.Handle!, settings);
            }
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
