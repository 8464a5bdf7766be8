using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A street of a commune that is called otherwise from a day on, <i>đổi tên đường</i>.</summary>
/// <param name="Id">The act that recorded it.</param>
/// <param name="Commune">Of the newest list.</param>
/// <param name="Day">The first day of the new name.</param>
/// <param name="Decision">On whose word: <c>Nghị quyết 12/2026/NQ-HĐND</c>.</param>
public sealed record StreetRenaming(
    ActId Id,
    AdministrativeUnit Commune,
    StreetName Before,
    StreetName After,
    DateOnly Day,
    string Decision
)
{
    internal ReadOnlyMemory<byte> Commit() =>
        new CanonicalBytes(1)
            .Add(Id.Value)
            .Add(StoredAddress.Print(Commune))
            .Add(Before.Text)
            .Add(After.Text)
            .Add(PartialDate.Of(Day).ToInt())
            .Add(Decision)
            .Written;
}
