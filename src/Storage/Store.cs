using System.Data.Common;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CanCuoc.Storage;

/// <summary>A registry's database: opens sessions and keeps the schema. Its two implementations are the engines.</summary>
public abstract class Store : IAsyncDisposable
{
    public static readonly Refusal OtherKind = new(
        "STO-04",
        "Cơ sở dữ liệu thuộc loại khác với thư mục dữ liệu: thử nghiệm và thật không bao giờ dùng chung.",
        "The database is of another kind than the data folder: demonstration and real never share one."
    );

    public static readonly Refusal OtherSchema = new(
        "STO-05",
        "Cơ sở dữ liệu này do một bản khác của chương trình tạo ra, với cấu trúc khác; hãy dùng bản đó, hoặc lập thư mục mới.",
        "This database was made by another build of the program, with another structure; use that build, or make a new folder."
    );

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

    /// <summary>A session with a transaction. On SQLite the one writer's gate is held until it is committed or disposed.</summary>
    public abstract Task<Session> WriteAsync(CancellationToken cancellation);

    /// <summary>
    /// Writes what is a single statement on PostgreSQL, and commits it. There a statement alone is its own transaction, which saves the
    /// round trip of a commit.
    /// </summary>
    public virtual async Task WriteOnceAsync(Func<Session, Task> write, CancellationToken cancellation)
    {
        await using var session = await WriteAsync(cancellation);
        await write(session);
        await session.CommitAsync(cancellation);
    }

    /// <summary>Brings the schema of every module up to date; safe to call at every start and from several hosts at once.</summary>
    public async Task<Outcome<Done>> ApplySchemaAsync(CancellationToken cancellation)
    {
        if ((await SchemaScripts.ApplyAsync(this, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        await MassLoad.MakeAgainAsync(this, cancellation);
        return Done.It;
    }

    /// <summary>
    /// Makes the database of one kind for ever, at its first start, and refuses one of the other kind. A folder alone could be
    /// given any server's database. The schema comes first.
    /// </summary>
    public async Task<Outcome<Done>> BindAsync(FolderKind kind, CancellationToken cancellation)
    {
        await using var session = await WriteAsync(cancellation);
        await session.ExecuteAsync(
            "INSERT INTO storage.birth (one, kind) VALUES (1, @kind) ON CONFLICT DO NOTHING",
            cancellation,
            ("kind", $"{kind}")
        );
        if ((string?)await session.ScalarAsync("SELECT kind FROM storage.birth", cancellation) != $"{kind}")
            return OtherKind;
        await session.CommitAsync(cancellation);
        return Done.It;
    }

    public abstract ValueTask DisposeAsync();

    internal abstract Task<long[]> DrawAsync(
        Session session,
        string sequence,
        int count,
        CancellationToken cancellation
    );

    internal virtual async ValueTask<long> DrawAnyAsync(
        Session session,
        string sequence,
        CancellationToken cancellation
    ) => (await DrawAsync(session, sequence, 1, cancellation))[0];

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
