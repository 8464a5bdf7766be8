using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The streets that were renamed in this registry.</summary>
public sealed class ReadStreets
{
    public static readonly ActKind Kind = new(
        nameof(ReadStreets),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Xem các đường đã đổi tên",
        "Reading which streets were renamed"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Those that were not taken back, by the day of the new name.</summary>
    public async Task<Outcome<IReadOnlyList<StreetRenaming>>> RunAsync(Act act, CancellationToken cancellation) =>
        await StreetTable.ListAsync(act.Session, cancellation);
}
