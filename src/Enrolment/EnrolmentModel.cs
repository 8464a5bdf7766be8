using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>The tables of enrolment.</summary>
public sealed class EnrolmentModel : ModelPart
{
    public override string Module => "enrolment";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var application = Table<ApplicationRow>(model, engine, "application");
        application.HasKey(row => new { row.PersonId, row.ApplicationId });
        application.Property(row => row.Version).IsConcurrencyToken();
        application.Ignore(row => row.CapturedParts);
        application.Ignore(row => row.Shown);
        application.Ignore(row => row.Bytes);
    }
}
