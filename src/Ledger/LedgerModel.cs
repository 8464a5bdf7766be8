using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>The ledger's tables. It speaks SQL only, so it maps no rows.</summary>
public sealed class LedgerModel : ModelPart
{
    public override string Module => "ledger";
}
