using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Exchange;

/// <summary>The tables of exchange.</summary>
public sealed class ExchangeModel : ModelPart
{
    public override string Module => "exchange";

    public override void Map(ModelBuilder model, Engine engine)
    {
        Table<AgencyRow>(model, engine, "agency").HasKey(row => row.AgencyId);
        Table<AgreementRow>(model, engine, "agreement").HasKey(row => row.AgreementId);
        Table<AliasRow>(model, engine, "alias").HasKey(row => new { row.PersonId, row.AgencyId });
        Table<AliasHolderRow>(model, engine, "alias_holder").HasKey(row => new { row.AgencyId, row.Alias });
        model.Entity<AgencyRow>().Property(row => row.AgencyId).ValueGeneratedNever();
        model.Entity<AgreementRow>().Property(row => row.AgreementId).ValueGeneratedNever();
    }
}
