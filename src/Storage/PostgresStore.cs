using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CanCuoc.Storage;

/// <summary>The production engine: PostgreSQL 15 or later through Npgsql, one pool for reading and one for writing.</summary>
public sealed class PostgresStore(string connectionString, IReadOnlyList<ModelPart> parts)
    : Store(Engine.PostgreSql, parts, builder => builder.UseNpgsql())
{
    // Unless the address says otherwise: both pools together stay below the 97 a server allows unless told otherwise.
    private const int MostConnections = 48;

    // A value drawn by itself is a round trip of its own; those left over when the program ends are lost.
    private const int DrawnAhead = 100;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> drawnAhead = new(StringComparer.Ordinal);
    private readonly NpgsqlDataSource reading = Pool(connectionString, isReading: true);
    private readonly NpgsqlDataSource writing = Pool(connectionString, isReading: false);

    public override async Task<Session> ReadAsync(CancellationToken cancellation) =>
        new(this, await reading.OpenConnectionAsync(cancellation), transaction: null);

    public override Task<Session> SnapshotAsync(CancellationToken cancellation) =>
        BeginAsync(reading, IsolationLevel.RepeatableRead, cancellation);

    public override Task<Session> WriteAsync(CancellationToken cancellation) =>
        BeginAsync(writing, IsolationLevel.ReadCommitted, cancellation);

    public override async Task WriteOnceAsync(Func<Session, Task> write, CancellationToken cancellation)
    {
        await using var session = new Session(this, await writing.OpenConnectionAsync(cancellation), transaction: null);
        await write(session);
    }

    public override async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }

    internal override async Task<long[]> DrawAsync(
        Session session,
        string sequence,
        int count,
        CancellationToken cancellation
    )
    {
        var drawn = await session.ScalarAsync(
            "SELECT array_agg(nextval(@name::regclass)) FROM generate_series(1, @count)",
            cancellation,
            ("name", sequence),
            ("count", count)
        );
        return (long[])drawn!;
    }

    // A sequence never takes a value back, also when the transaction that drew it is undone.
    internal override async ValueTask<long> DrawAnyAsync(
        Session session,
        string sequence,
        CancellationToken cancellation
    )
    {
        var left = drawnAhead.GetOrAdd(sequence, _ => new());
        if (left.TryDequeue(out var next))
            return next;
        var values = await DrawAsync(session, sequence, DrawnAhead, cancellation);
        foreach (var value in values.AsSpan(1))
            left.Enqueue(value);
        return values[0];
    }

    private async Task<Session> BeginAsync(NpgsqlDataSource pool, IsolationLevel level, CancellationToken cancellation)
    {
        var connection = await pool.OpenConnectionAsync(cancellation);
        try
        {
            return new Session(this, connection, await connection.BeginTransactionAsync(level, cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Readers share connections statement by statement (multiplexing), where a transaction keeps one to itself.
    private static NpgsqlDataSource Pool(string connectionString, bool isReading)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Multiplexing = isReading,
            // A session leaves nothing behind on its connection: every setting it makes is of its transaction.
            NoResetOnClose = true,
        };
        if (!address.ShouldSerialize("Maximum Pool Size"))
            address.MaxPoolSize = MostConnections;
        if (isReading)
            address.Options += " -c default_transaction_read_only=on";
        return NpgsqlDataSource.Create(address);
    }
}
