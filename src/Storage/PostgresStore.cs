using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CanCuoc.Storage;

/// <summary>The production engine: PostgreSQL 15 or later through Npgsql, one pool.</summary>
public sealed class PostgresStore(string connectionString, IReadOnlyList<ModelPart> parts)
    : Store(Engine.PostgreSql, parts, builder => builder.UseNpgsql())
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 }
    );

    public override async Task<Session> ReadAsync(CancellationToken cancellation) =>
        new(this, await source.OpenConnectionAsync(cancellation), transaction: null, released: null);

    public override async Task<Session> WriteAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new Session(this, connection, await connection.BeginTransactionAsync(cancellation), released: null);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override ValueTask DisposeAsync() => source.DisposeAsync();

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
}
