using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// How an address stands in a column: <c>26734@19m Số 5 ngõ 12</c>, the unit by its key and the words below it, if there are any;
/// abroad or without a unit <c>@JP Osaka</c>. Kept as registered: a later list of units changes nothing here. The key's day is written
/// short, because four addresses of a hundred million people stand so.
/// </summary>
internal static class StoredAddress
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    // The day of the oldest list, under which most births and origins stand, so that there nothing follows the sign.
    private static readonly DateOnly DayZero = new(2021, 1, 1);

    public static string? Print(Address? address) =>
        address switch
        {
            null => null,
            { Unit: { } unit } => $"{unit.Code}@{Print(unit.Key.ValidFrom)} {address.Detail}".TrimEnd(),
            _ => $"@{address.Country.Alpha2} {address.Detail}".TrimEnd(),
        };

    public static Address Read(string stored)
    {
        var at = stored.IndexOf('@', StringComparison.Ordinal);
        var parts = stored[(at + 1)..].Split(' ', 2);
        var detail = parts.Length > 1 ? parts[1] : "";
        return at == 0
            ? Address.WithoutUnit(Country.Parse(parts[0], null), detail).Value
            : Address.Of(new UnitKey(stored[..at], ReadDay(parts[0])), detail).Value;
    }

    private static string Print(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, DayZero);
        var written = new StringBuilder();
        for (var left = day.DayNumber - DayZero.DayNumber; left > 0; left /= Digits.Length)
            written.Insert(0, Digits[left % Digits.Length]);
        return written.ToString();
    }

    private static DateOnly ReadDay(string written) =>
        DayZero.AddDays(
            written.Aggregate(
                0,
                (days, digit) => (days * Digits.Length) + Digits.IndexOf(digit, StringComparison.Ordinal)
            )
        );
}
