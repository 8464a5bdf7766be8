using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Gives an officer the next address whose unit of today neither mapping nor words decide: residences first, and those of one old unit
/// together. Nobody is given a list to pick from. The look is recorded.
/// </summary>
public sealed class ReadOpenAddress
{
    public static readonly ActKind Kind = new(
        nameof(ReadOpenAddress),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xem địa chỉ chờ xác định đơn vị hành chính hiện nay",
        "Reading an address that waits for today's unit"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>The next address; none when nothing waits.</summary>
    /// <param name="skipped">How many before it the officer leaves for later.</param>
    public async Task<Outcome<NextAddress>> RunAsync(Act act, int skipped, CancellationToken cancellation)
    {
        var inForce = await ReformTable.InForceAsync(act.Session, cancellation);
        if (await OpenAddresses.NextAsync(act, inForce, skipped, cancellation) is not { } next)
            return new NextAddress(null);
        act.Saw(next.Person);
        var place = await OpenAddresses.PlaceAsync(act.Session, inForce, next, cancellation);
        return new NextAddress(
            new(next.Person, next.Item, StoredAddress.Read(next.Stored), place.Units, place.Reform!)
        );
    }
}

/// <summary>What waits next, if anything does.</summary>
public sealed record NextAddress(OpenAddress? Address);

/// <summary>An address that an officer must place.</summary>
/// <param name="Candidates">Today's units in one of which it lies, by code.</param>
/// <param name="Reform">The reform that left it open.</param>
public sealed record OpenAddress(
    PersonId Person,
    AddressItem Item,
    Address Registered,
    IReadOnlyList<AdministrativeUnit> Candidates,
    UnitReform Reform
);
