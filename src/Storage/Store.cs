using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CanCuoc.Storage;

/// <summary>A registry's database: opens sessions and keeps the schema. Its two implementations are the engines.</summary>
public abstract class Store : IAsyncDisposable
{
    private readonly DbContextOptions<RegistryContext> options;

    protected Store(Engine engine, IReadOnlyList<ModelPart> parts, Action<DbContextOptionsBuilder> provider)
    {
        Engine = engine;
        Parts = [new StorageModel(), .. parts];
        Sql = new Sql(engine, Parts.Select(part => part.Module));
        var builder = new DbContextOptionsBuilder<RegistryContext>();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelPartsExtension(Parts, engine));
        provider(builder);
        options = builder.Options;
    }

    public Engine Engine { get; }

    internal IReadOnlyList<ModelPart> Parts { get; }

    internal Sql Sql { get; }

    /// <summary>A session for reading, outside any transaction: each statement sees what is committed. Writing in it fails.</summary>
    public abstract Task<Session> ReadAsync(CancellationToken cancellation);

    /// <summary>A session for reading in which every statement sees one moment: what was committed at its first read.</summary>
    public abstract Task<Session> SnapshotAsync(CancellationToken cancellation);

    /// <summary>A session with a transaction. On SQLite the one writer's gate is held until it is disposed.</summary>
    public abstract Task<Session> WriteAsync(CancellationToken cancellation);

    /// <summary>Brings the schema of every module up to date; safe to call at every start and from several hosts at once.</summary>
    public Task ApplySchemaAsync(CancellationToken cancellation) => SchemaScripts.ApplyAsync(this, cancellation);

    public abstract ValueTask DisposeAsync();

    internal abstract Task<long[]> DrawAsync(
        Session session,
        string sequence,
        int count,
        CancellationToken cancellation
    );

    internal RegistryContext Map(DbConnection connection, DbTransaction? transaction)
    {
        var context = new RegistryContext(options);
        context.Database.SetDbConnection(connection);
        if (transaction is not null)
            context.Database.UseTransaction(transaction);
        return context;
    }

    private sealed class StorageModel : ModelPart
    {
        public override string Module => "storage";
    }
}
