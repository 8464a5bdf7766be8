using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Takes a reform back, also one that stopped half-way: every address lies again where it lay before it. What officers decided stays and
/// counts when the reform is carried out again. An undoing that was killed is started again and goes on.
/// </summary>
public sealed class UndoReform(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(UndoReform),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Hoàn tác một đợt sắp xếp đơn vị hành chính",
        "Undoing a reform of administrative units"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Undoes it, or goes on where that was killed.</summary>
    /// <param name="progress">Told how many persons are done.</param>
    public Task<Outcome<ReformTally>> RunAsync(
        Authority authority,
        Reason reason,
        UnitReform reform,
        IProgress<long>? progress,
        CancellationToken cancellation
    ) =>
        new ReformWork(reform, ReformAction.Undo).RunAsync(
            step => acts.RunAsync(authority, Kind, reason, step, cancellation),
            (_, _) => Task.FromResult<Refusal?>(null),
            progress,
            cancellation
        );
}
