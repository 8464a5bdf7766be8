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

    // Those of the last day that there is.
    private const int MostDigits = 5;

    // The day of the oldest list, under which most births and origins stand, so that there nothing follows the sign.
    private static readonly DateOnly DayZero = new(2021, 1, 1);

    public static string? Print(Address? address) =>
        address switch
        {
            null => null,
            { Unit: { } unit } => Print(unit, $" {address.Detail}".AsSpan().TrimEnd()),
            _ => $"@{address.Country.Alpha2} {address.Detail}".TrimEnd(),
        };

    public static Address Read(string stored)
    {
        var (place, detail) = Split(stored);
        return place[0] == '@'
            ? Address.WithoutUnit(Country.Parse(place[1..], null), detail).Value
            : Address.Of(ReadUnit(place), detail).Value;
    }

    /// <summary>The key of a unit alone, as an address begins with it.</summary>
    public static string Print(AdministrativeUnit unit) => Print(unit, "");

    private static string Print(AdministrativeUnit unit, ReadOnlySpan<char> rest) =>
        string.Concat(unit.Code, "@", Print(unit.Key.ValidFrom, stackalloc char[MostDigits]), rest);

    /// <summary>The unit of a key that <see cref="Print(AdministrativeUnit)"/> gave.</summary>
    public static AdministrativeUnit ReadUnit(string key)
    {
        var at = key.IndexOf('@', StringComparison.Ordinal);
        return AdministrativeUnits.Find(new UnitKey(key[..at], ReadDay(key[(at + 1)..])))
            ?? throw new InvalidOperationException($"No list has the unit {key}.");
    }

    /// <summary>The two parts of a stored address: the key of its unit, or the sign and the country, and the words.</summary>
    public static (string Place, string Detail) Split(string stored) =>
        stored.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? (stored[..space], stored[(space + 1)..])
            : (stored, "");

    private static ReadOnlySpan<char> Print(DateOnly day, Span<char> room)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, DayZero);
        var start = room.Length;
        for (var left = day.DayNumber - DayZero.DayNumber; left > 0; left /= Digits.Length)
            room[--start] = Digits[left % Digits.Length];
        return room[start..];
    }

    private static DateOnly ReadDay(string written) =>
        DayZero.AddDays(
            written.Aggregate(
                0,
                (days, digit) => (days * Digits.Length) + Digits.IndexOf(digit, StringComparison.Ordinal)
            )
        );
}
