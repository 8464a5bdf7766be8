using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Biometrics;

/// <summary>The tables of biometrics.</summary>
public sealed class BiometricsModel : ModelPart
{
    public override string Module => "biometrics";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var capture = Table<CaptureRow>(model, engine, "capture");
        capture.HasKey(row => new { row.SubjectId, row.Part });
        capture.Property(row => row.Version).IsConcurrencyToken();
    }
}
