using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Shows an officer two records that are likely of one person: the likeliest pair of the commune that the post serves, never a list to
/// pick from. Pairs that the records have left behind are passed over, and so are those hidden from the post. The look at both is recorded.
/// </summary>
public sealed class ReadLikePair
{
    public static readonly ActKind Kind = new(
        nameof(ReadLikePair),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xem hai hồ sơ có thể của cùng một người",
        "Reading two records that may be of one person"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private const int ReadAtOnce = 16;

    /// <summary>The next pair; none when nothing waits.</summary>
    /// <param name="after">The one that is left for later; null to begin with the likeliest.</param>
    public async Task<Outcome<NextLikePair>> NextAsync(Act act, LikePairKey? after, CancellationToken cancellation)
    {
        var left = after is { } key
            ? await LikePairTable.FindAsync(act.Session, key, forChange: false, cancellation)
            : null;
        var last = (left?.Hundredths ?? int.MaxValue, left?.Key ?? default);
        while (await LikePairTable.WaitingAsync(act, last, ReadAtOnce, cancellation) is [.., var end] rows)
        {
            if (await FirstAsync(act, rows, cancellation) is { } next)
                return new NextLikePair(next);
            last = (end.Hundredths, end.Key);
        }
        return new NextLikePair(null);
    }

    /// <summary>The likeliest pair of a record that was entered just now, with one that was there; none where the post may not judge it.</summary>
    public async Task<Outcome<NextLikePair>> OfEnteredAsync(Act act, PersonId entered, CancellationToken cancellation)
    {
        var rows = await LikePairTable.WaitingOfAsync(act.Session, entered, ReadAtOnce, cancellation);
        var mine = rows.FindAll(row => act.OutOfReach(row.Unit ?? "") is null);
        return new NextLikePair(await FirstAsync(act, mine, cancellation));
    }

    /// <summary>A pair that waits.</summary>
    public async Task<Outcome<LikePairCase>> RunAsync(Act act, LikePairKey key, CancellationToken cancellation)
    {
        var row = await LikePairTable.FindAsync(act.Session, key, forChange: false, cancellation);
        if (row is not { State: LikePairState.Waiting })
            return LikePairFlow.NotWaiting;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        return await LikePairCase.OfAsync(act, row, cancellation) is { } found ? found : LikePairFlow.NotWaiting;
    }

    /// <summary>The first that the act may see and that the records have not left behind.</summary>
    private static async Task<LikePairCase?> FirstAsync(
        Act act,
        IEnumerable<LikePairRow> rows,
        CancellationToken cancellation
    )
    {
        foreach (var row in rows)
        {
            if (await LikePairCase.OfAsync(act, row, cancellation) is { } found)
                return found;
        }
        return null;
    }
}

/// <summary>A pair to judge, or none.</summary>
public sealed record NextLikePair(LikePairCase? Case);
