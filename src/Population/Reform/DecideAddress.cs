using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>An officer says in which of today's units an address lies. The address itself stays as it was registered.</summary>
public sealed class DecideAddress
{
    public static readonly ActKind Kind = new(
        nameof(DecideAddress),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xác định đơn vị hành chính hiện nay của một địa chỉ",
        "Deciding in which of today's units an address lies"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotOpen = new(
        "REF-09",
        "Địa chỉ này không còn chờ xác định: đã có người quyết định hoặc hồ sơ đã thay đổi.",
        "This address waits no longer: somebody decided it, or the record changed."
    );

    public static readonly Refusal UnderWay = new(
        "REF-10",
        "Một đợt sắp xếp đang được thực hiện hoặc hoàn tác; hãy quyết định sau khi xong.",
        "A reform is being carried out or undone; decide once that is done."
    );

    public static readonly Refusal NotACandidate = new(
        "REF-11",
        "Hãy chọn một trong các đơn vị mà địa chỉ này có thể thuộc về.",
        "Choose one of the units in which this address can lie."
    );

    /// <summary>Decides an address that waits.</summary>
    /// <param name="unit">Code of one of its candidates.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        PersonId person,
        AddressItem item,
        string? unit,
        CancellationToken cancellation
    )
    {
        var rows = await ReformTable.ListAsync(act.Session, forChange: true, cancellation);
        if (rows.Values.Any(row => row.State is ReformState.Running or ReformState.Undoing))
            return UnderWay;
        if (await OpenAddresses.FindAsync(act, person, item, cancellation) is not { } stored)
            return NotOpen;
        act.Saw(person);
        var inForce = await ReformTable.InForceAsync(act.Session, cancellation);
        var place = await OpenAddresses.PlaceAsync(act.Session, inForce, (person, item, stored), cancellation);
        if (place.Units.FirstOrDefault(candidate => candidate.Code == unit) is not { } chosen)
            return NotACandidate.For("unit");
        if (act.OutOfReach(chosen.Code) is { } outOfReach)
            return outOfReach;
        var decided = new PlacedAddress(
            person.Value,
            item,
            stored,
            new([chosen], PlacementGround.Person, place.Reform)
        );
        await WriteAsync(act, decided, inForce, cancellation);
        return Done.It;
    }

    private static async Task WriteAsync(
        Act act,
        PlacedAddress decided,
        IReadOnlyList<UnitReform> inForce,
        CancellationToken cancellation
    )
    {
        var reform = inForce.Single(one => one.After == decided.Place.Units[0].List);
        await DecisionTable.WriteAsync(act, decided, reform, cancellation);
        await OpenAddresses.CloseAsync(act.Session, decided, cancellation);
        await ReformTable.CountDecisionAsync(act.Session, inForce[^1], cancellation);
        act.Record(
            new AddressDecided(decided.Item, reform.Day)
            {
                Subject = new PersonId(decided.PersonId),
                Row = TodayTable.Commit([decided]),
            }
        );
    }
}

/// <summary>An officer placed an address; where stands only in the row.</summary>
public sealed record AddressDecided(AddressItem Item, DateOnly Reform) : Fact;
