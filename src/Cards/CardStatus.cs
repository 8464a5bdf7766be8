using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// What a card is worth today, computed whenever it is asked from the version it was made from and today's record; nothing of it is stored,
/// so nothing of it can lag.
/// </summary>
/// <param name="Code">Permanent: <c>active</c>, <c>active-unit-renamed</c>, <c>active-address-outdated</c>, <c>active-data-outdated</c>, <c>expired</c>, <c>holder-dead</c>, <c>not-delivered</c>, <c>ended</c>.</param>
public sealed record CardStatus(string Code, Wording Title)
{
    public static readonly CardStatus Active = new("active", new("Đang hiệu lực", "Active"));

    /// <summary>The holder lives where the card says; the unit there has another name. Nobody need do anything.</summary>
    public static readonly CardStatus UnitRenamed = new(
        "active-unit-renamed",
        new("Đang hiệu lực, đơn vị hành chính in trên thẻ đã đổi tên", "Active; the printed unit was renamed")
    );

    public static readonly CardStatus AddressOutdated = new(
        "active-address-outdated",
        new("Đang hiệu lực, nơi thường trú in trên thẻ đã thay đổi", "Active; the printed address is outdated")
    );

    public static readonly CardStatus DataOutdated = new(
        "active-data-outdated",
        new("Đang hiệu lực, thông tin in trên thẻ đã thay đổi", "Active; printed data are outdated")
    );

    public static readonly CardStatus Expired = new("expired", new("Hết hạn", "Expired"));
    public static readonly CardStatus HolderDead = new("holder-dead", new("Người được cấp thẻ đã chết", "Holder dead"));
    public static readonly CardStatus NotDelivered = new("not-delivered", new("Chưa trả", "Not delivered yet"));
    public static readonly CardStatus Ended = new("ended", new("Đã hết giá trị", "No longer valid"));

    /// <summary>The status on a day.</summary>
    /// <param name="printed">The version of the record from which the card was made.</param>
    /// <param name="current">The record today.</param>
    public static CardStatus Of(Card card, PersonRecord printed, PersonRecord current, DateOnly today)
    {
        if (card.State != CardState.Active)
            return card.State == CardState.Made ? NotDelivered : Ended;
        if (current.Details.DiedOn is not null)
            return HolderDead;
        if (card.ExpiresOn <= today)
            return Expired;
        return PrintedItems.Of(printed).ComparedTo(PrintedItems.Of(current)) switch
        {
            PrintedItemsState.Outdated => DataOutdated,
            PrintedItemsState.AddressOutdated when !IsStillThere(printed, current, today) => AddressOutdated,
            _ => PlaceOf(printed, today)?.Reform is null ? Active : UnitRenamed,
        };
    }

    /// <summary>Whether today's record says the printed address in the words of a later list of units.</summary>
    private static bool IsStillThere(PersonRecord printed, PersonRecord current, DateOnly today) =>
        (printed.Details.PermanentResidence, current.Details.PermanentResidence) is ({ } then, { } now)
        && then.Detail == now.Detail
        && PlaceOf(printed, today)?.Only is { } unit
        && unit == now.Unit;

    private static Placement? PlaceOf(PersonRecord record, DateOnly today) =>
        record.Details.PermanentResidence is { Unit: { } unit } residence
            ? Placement.Of(unit, residence.Detail, UnitReforms.All.Where(reform => reform.Day <= today))
            : null;
}
