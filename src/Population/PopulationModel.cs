using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>The registry's tables. Their hot paths speak SQL through one list of columns, so no rows are mapped.</summary>
public sealed class PopulationModel : ModelPart
{
    public override string Module => "population";
}
