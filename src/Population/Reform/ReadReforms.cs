using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How far each reform has come in this registry.</summary>
public sealed class ReadReforms
{
    public static readonly ActKind Kind = new(
        nameof(ReadReforms),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Xem tiến độ sắp xếp đơn vị hành chính",
        "Reading how far reforms of units have come"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Every reform that the program knows, in their order.</summary>
    public async Task<Outcome<IReadOnlyList<ReformProgress>>> RunAsync(Act act, CancellationToken cancellation)
    {
        var rows = await ReformTable.ListAsync(act.Session, forChange: false, cancellation);
        ReformProgress Of(UnitReform reform)
        {
            var row = rows.GetValueOrDefault(reform.Day) ?? ReformRow.Planned(reform);
            return new(reform, row.State, row.Seen, row.Done);
        }
        return UnitReforms.All.Select(Of).ToList();
    }
}

/// <summary>One reform in this registry.</summary>
/// <param name="Seen">What the rehearsal counted.</param>
/// <param name="Done">What the run, or the undoing under way, has gone through.</param>
public sealed record ReformProgress(UnitReform Reform, ReformState State, ReformTally Seen, ReformTally Done);
