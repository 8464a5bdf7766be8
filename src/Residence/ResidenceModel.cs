using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Residence;

/// <summary>The tables of residence.</summary>
public sealed class ResidenceModel : ModelPart
{
    public override string Module => "residence";

    public override void Map(ModelBuilder model, Engine engine) =>
        Table<RegistrationRow>(model, engine, "registration").HasKey(row => new { row.PersonId, row.RegistrationId });
}
