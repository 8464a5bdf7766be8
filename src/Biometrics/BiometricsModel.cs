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
        var template = Table<TemplateRow>(model, engine, "template");
        template.HasKey(row => new
        {
            row.SubjectId,
            row.Part,
            row.Algorithm,
        });
        template.Property(row => row.Version).IsConcurrencyToken();
    }
}
