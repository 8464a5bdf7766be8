using System.Text;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CanCuoc.Storage;

/// <summary>The one context, assembled from the modules' parts. Row types are internal to their module.</summary>
public sealed class RegistryContext : DbContext
{
    private readonly ModelPartsExtension parts;

    public RegistryContext(DbContextOptions<RegistryContext> options)
        : base(options) => parts = options.GetExtension<ModelPartsExtension>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var part in parts.Parts)
            part.Map(model, parts.Engine);
        foreach (var property in model.Model.GetEntityTypes().SelectMany(row => row.GetProperties()))
            property.SetColumnName(ColumnName(property.Name));
    }

    /// <summary><c>ValidFrom</c> is stored as <c>valid_from</c>.</summary>
    private static string ColumnName(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var letter in property)
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }

    private sealed class PersonIdConverter() : ValueConverter<PersonId, long>(id => id.Value, value => new(value));

    private sealed class MomentConverter()
        : ValueConverter<DateTimeOffset, long>(moment => Moment.ToStored(moment), stored => Moment.FromStored(stored));
}
