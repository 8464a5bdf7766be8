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

    private readonly NpgsqlDataSource reading = Pool(connectionString, " -c default_transaction_read_only=on");
    private readonly NpgsqlDataSource writing = Pool(connectionString, "");

    public override async Task<Session> ReadAsync(CancellationToken cancellation) =>
        new(this, await reading.OpenConnectionAsync(cancellation), transaction: null, released: null);

    public override Task<Session> SnapshotAsync(CancellationToken cancellation) =>
        BeginAsync(reading, IsolationLevel.RepeatableRead, cancellation);

    public override Task<Session> WriteAsync(CancellationToken cancellation) =>
        BeginAsync(writing, IsolationLevel.ReadCommitted, cancellation);

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
        await using var draw = session.Command(
            "SELECT array_agg(nextval(@name::regclass)) FROM generate_series(1, @count)",
            ("name", sequence),
            ("count", count)
        );
        return (long[])(await draw.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<Session> BeginAsync(NpgsqlDataSource pool, IsolationLevel level, CancellationToken cancellation)
    {
        var connection = await pool.OpenConnectionAsync(cancellation);
        try
        {
            return new Session(
                this,
                connection,
                await connection.BeginTransactionAsync(level, cancellation),
                released: null
            );
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static NpgsqlDataSource Pool(string connectionString, string options)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
        };
        if (!address.ShouldSerialize("Maximum Pool Size"))
            address.MaxPoolSize = MostConnections;
        address.Options += options;
        return NpgsqlDataSource.Create(address);
    }
}
