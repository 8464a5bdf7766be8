using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Tells an officer how much waits for the post, so that the day can be planned. It names nobody and gives no case.</summary>
public sealed class ReadWaiting
{
    public static readonly ActKind Kind = new(
        nameof(ReadWaiting),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xem số việc làm sạch đang chờ",
        "Reading how many cases of cleaning wait"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Cases are counted up to here; a post with more has no use for the rest of the figure.</summary>
    public const int Most = 1000;

    /// <summary>Counts what the pages of the post would give.</summary>
    public async Task<Outcome<WaitingCases>> RunAsync(Act act, CancellationToken cancellation) =>
        new WaitingCases(
            await QuarantineTable.CountAsync(act, Most, cancellation),
            await ConflictTable.CountAsync(act, Most, cancellation),
            await OpenAddresses.CountAsync(
                act,
                await ReformTable.InForceAsync(act.Session, cancellation),
                Most,
                cancellation
            ),
            await LikePairTable.CountAsync(act, Most, cancellation)
        );
}

/// <summary>What waits for a post.</summary>
/// <param name="Quarantined">Collected records that were not taken.</param>
/// <param name="Conflicts">Items in which sources disagree.</param>
/// <param name="Addresses">Addresses whose unit today is not known.</param>
/// <param name="Doubles">Pairs of records that are likely of one person.</param>
public sealed record WaitingCases(long Quarantined, long Conflicts, long Addresses, long Doubles);
