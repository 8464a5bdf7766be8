using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// How an address stands in a column: <c>26734@20250701 Số 5 ngõ 12</c>, the unit by its key and the words below it;
/// abroad or without a unit <c>@JP Osaka</c>. Kept as registered: a later list of units changes nothing here.
/// </summary>
internal static class StoredAddress
{
    public static string? Print(Address? address) =>
        address switch
        {
            null => null,
            { Unit: { } unit } => $"{unit.Code}@{PartialDate.Of(unit.Key.ValidFrom).ToInt()} {address.Detail}",
            _ => $"@{address.Country.Alpha2} {address.Detail}",
        };

    public static Address Read(string stored)
    {
        var (at, end) = (stored.IndexOf('@', StringComparison.Ordinal), stored.IndexOf(' ', StringComparison.Ordinal));
        var detail = stored[(end + 1)..];
        if (at == 0)
            return Address.WithoutUnit(Country.Parse(stored[1..end], null), detail).Value;
        var list = PartialDate.FromInt(int.Parse(stored.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture));
        return Address.Of(new UnitKey(stored[..at], list.Earliest), detail).Value;
    }
}
