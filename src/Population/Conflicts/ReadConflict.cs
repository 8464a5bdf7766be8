using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Shows an officer where two sources disagree about a person: the next case of the commune that the post serves, never a list to pick
/// from. Cases that the record has left behind are passed over, and so is whoever is hidden from the post. The look is recorded.
/// </summary>
public sealed class ReadConflict
{
    public static readonly ActKind Kind = new(
        nameof(ReadConflict),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xem trường hợp các nguồn dữ liệu khác nhau",
        "Reading where sources disagree"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private const int ReadAtOnce = 16;

    /// <summary>The next case; none when nothing waits.</summary>
    /// <param name="after">The one that is left for later; null to begin with the oldest.</param>
    public async Task<Outcome<NextConflict>> NextAsync(Act act, ConflictKey? after, CancellationToken cancellation)
    {
        var last = after ?? ConflictKey.First;
        while (await ConflictTable.WaitingAsync(act, last, ReadAtOnce, cancellation) is [.., var end] rows)
        {
            foreach (var row in rows)
            {
                if (await ConflictCase.OfAsync(act, row, cancellation) is { } next)
                    return new NextConflict(next);
            }
            last = end.Key;
        }
        return new NextConflict(null);
    }

    /// <summary>A case that waits.</summary>
    public async Task<Outcome<ConflictCase>> RunAsync(Act act, ConflictKey key, CancellationToken cancellation)
    {
        var row = await ConflictTable.FindAsync(act.Session, key, forChange: false, cancellation);
        if (row is not { State: ConflictState.Waiting })
            return ConflictFlow.NotWaiting;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        return await ConflictCase.OfAsync(act, row, cancellation) is { } found ? found : ConflictFlow.NotWaiting;
    }
}

/// <summary>A case to check, or none.</summary>
public sealed record NextConflict(ConflictCase? Case);
