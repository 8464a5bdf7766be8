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
        application.Ignore(row => row.RolledFingers);
        application.Ignore(row => row.AbsentFingers);
        application.Ignore(row => row.ComparedSlaps);
        application.Ignore(row => row.Shown);
        application.Ignore(row => row.Bytes);
        var doubt = Table<DoubtRow>(model, engine, "doubt");
        doubt.HasKey(row => new
        {
            row.PersonId,
            row.ApplicationId,
            row.CandidateId,
        });
        doubt.Property(row => row.Version).IsConcurrencyToken();
        doubt.Ignore(row => row.IsInBody);
        doubt.Ignore(row => row.Bytes);
        var examination = Table<ExaminationRow>(model, engine, "examination");
        examination.HasKey(row => new { row.CaseId, row.Examiner });
        examination.Property(row => row.Version).IsConcurrencyToken();
        examination.Ignore(row => row.Bytes);
        MapKnownPairs(model, engine);
    }

    private void MapKnownPairs(ModelBuilder model, Engine engine)
    {
        var pair = Table<KnownPairRow>(model, engine, "known_pair");
        pair.HasKey(row => row.CaseId);
        pair.Property(row => row.CaseId).ValueGeneratedNever();
        pair.Ignore(row => row.Bytes);
        var rate = Table<KnownPairRateRow>(model, engine, "known_pair_rate");
        rate.HasKey(row => row.SetAt);
        rate.Property(row => row.SetAt).ValueGeneratedNever();
        rate.Ignore(row => row.Bytes);
    }
}
