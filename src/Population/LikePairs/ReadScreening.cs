using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Tells how far the search for records of one person is: the last screening, and how many pairs there are. It shows nobody.</summary>
public sealed class ReadScreening
{
    public static readonly ActKind Kind = new(
        nameof(ReadScreening),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Xem tình hình rà soát hồ sơ trùng",
        "Reading how the screening for double records stands"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public async Task<Outcome<ScreeningStatus>> RunAsync(Act act, CancellationToken cancellation)
    {
        var last = await ScreeningTable.ReadAsync(act.Session, cancellation);
        var counts = await LikePairTable.CountAsync(act.Session, cancellation);
        return new ScreeningStatus(last, counts);
    }
}

/// <summary>How the screening stands.</summary>
/// <param name="Last">Null before the first.</param>
/// <param name="Pairs">How many there are in each state that any is in.</param>
public sealed record ScreeningStatus(LastScreening? Last, IReadOnlyDictionary<LikePairState, long> Pairs);
