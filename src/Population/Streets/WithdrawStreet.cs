using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Takes the renaming of a street back; addresses read as before. The row stays.</summary>
public sealed class WithdrawStreet
{
    public static readonly ActKind Kind = new(
        nameof(WithdrawStreet),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Hoàn tác việc đổi tên đường",
        "Undoing the renaming of a street"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotStanding = new(
        "REF-16",
        "Không có lần đổi tên đường nào mang số này, hoặc đã được hoàn tác.",
        "No renaming of a street has this number, or it was undone."
    );

    /// <summary>Takes it back.</summary>
    /// <param name="renaming">The number of <see cref="StreetRenaming.Id"/>.</param>
    public async Task<Outcome<StreetRenaming>> RunAsync(Act act, long renaming, CancellationToken cancellation)
    {
        if (await StreetTable.TakeAsync(act.Session, renaming, cancellation) is not { } street)
            return NotStanding.For("renaming");
        await StreetTable.WithdrawAsync(act, street, cancellation);
        act.Record(new StreetRenamingWithdrawn(renaming));
        return street;
    }
}

/// <summary>The renaming of a street was taken back.</summary>
public sealed record StreetRenamingWithdrawn(long Renaming) : Fact;
