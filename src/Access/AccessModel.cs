using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>The tables of access.</summary>
public sealed class AccessModel : ModelPart
{
    public override string Module => "access";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var officer = Table<OfficerRow>(model, engine, "officer");
        officer.HasKey(row => row.OfficerId);
        officer.Property(row => row.OfficerId).ValueGeneratedNever();
        officer.Property(row => row.Version).IsConcurrencyToken();
        Table<PostRow>(model, engine, "post").HasKey(row => row.Code);
        Table<HoldingRow>(model, engine, "holding")
            .HasKey(row => new
            {
                row.OfficerId,
                row.PostCode,
                row.ValidFrom,
            });
    }
}
