using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CanCuoc.Storage;

/// <summary>
/// What one module adds to the registry's model: its name (schema on PostgreSQL, table prefix on SQLite),
/// the mapping of its own rows, and the numbered scripts embedded in its assembly under <c>Schema/</c>.
/// </summary>
public abstract class ModelPart
{
    /// <summary>Lower case, one word: <c>ledger</c>.</summary>
    public abstract string Module { get; }

    /// <summary>Maps the module's rows. Modules that speak SQL only map nothing.</summary>
    public virtual void Map(ModelBuilder model, Engine engine) { }

    internal Assembly Scripts => GetType().Assembly;

    /// <summary>Names the table of <typeparamref name="TRow"/> as <c>module.table</c>.</summary>
    protected EntityTypeBuilder<TRow> Table<TRow>(ModelBuilder model, Engine engine, string table)
        where TRow : class =>
        engine == Engine.PostgreSql
            ? model.Entity<TRow>().ToTable(table, Module)
            : model.Entity<TRow>().ToTable($"{Module}_{table}");
}
