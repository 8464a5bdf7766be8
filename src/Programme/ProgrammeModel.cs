using CanCuoc.Storage;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>The tables of the programme.</summary>
public sealed class ProgrammeModel : ModelPart
{
    public override string Module => "programme";

    public override void Map(ModelBuilder model, Engine engine)
    {
        var gate = Table<GateRow>(model, engine, "gate");
        gate.HasKey(row => row.Code);
        gate.Property(row => row.JudgedAt).IsConcurrencyToken();
        var difficulty = Table<DifficultyRow>(model, engine, "difficulty");
        difficulty.HasKey(row => row.DifficultyId);
        difficulty.Property(row => row.DifficultyId).ValueGeneratedNever();
        difficulty.Property(row => row.Version).IsConcurrencyToken();
    }
}
