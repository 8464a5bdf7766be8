using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CanCuoc.Storage;

/// <summary>
/// Carries the parts into the context's options, so that Entity Framework keeps one cached model per set of parts
/// (its model cache lives in an internal provider chosen by <see cref="DbContextOptionsExtensionInfo.GetServiceProviderHashCode"/>).
/// </summary>
internal sealed class ModelPartsExtension(IReadOnlyList<ModelPart> parts, Engine engine) : IDbContextOptionsExtension
{
    public IReadOnlyList<ModelPart> Parts => parts;

    public Engine Engine => engine;

    public DbContextOptionsExtensionInfo Info => new PartsOfModel(this);

    public void ApplyServices(IServiceCollection services) { }

    public void Validate(IDbContextOptions options) { }

    private string Key => string.Join(' ', parts.Select(part => part.Module).Append(engine.ToString()));

    private sealed class PartsOfModel(ModelPartsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private string Key => ((ModelPartsExtension)Extension).Key;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => $"parts: {Key} ";

        public override int GetServiceProviderHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is PartsOfModel parts && string.Equals(parts.Key, Key, StringComparison.Ordinal);

        public override void PopulateDebugInfo(IDictionary<string, string> debug) => debug["Registry:Parts"] = Key;
    }
}
