using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Places as numbers in which today's province and commune can be compared, whatever list each was registered under. A unit that was
/// divided has a number of its own in its province: nobody knows which part is meant. Filled by one thread.
/// </summary>
internal sealed class LinkedPlaces
{
    private const int Commune = 100_000;
    private const int Province = 10 * Commune;

    private readonly Dictionary<AdministrativeUnit, int> numbers = [];

    /// <summary>Nought where the unit, or today's province of it, is not known.</summary>
    public int Of(Address? place)
    {
        if (place?.Unit is not { } unit)
            return 0;
        if (!numbers.TryGetValue(unit, out var number))
            numbers[unit] = number = Number(unit);
        return number;
    }

    public static PlaceOutcome Compare(int one, int other) =>
        one == 0 || other == 0 ? PlaceOutcome.Unknown
        : one == other ? PlaceOutcome.Same
        : ProvinceOf(one) == ProvinceOf(other) ? PlaceOutcome.Near
        : PlaceOutcome.Other;

    public static int ProvinceOf(int number) => number / Province;

    private static int Number(AdministrativeUnit unit)
    {
        if (AdministrativeUnits.SuccessionOf(unit.Province).Only is not { } province)
            return 0;
        var today = AdministrativeUnits.SuccessionOf(unit).Only ?? unit;
        var list = AdministrativeUnits.Lists.TakeWhile(one => one != today.List).Count();
        return (Code(province) * Province) + (list * Commune) + Code(today);
    }

    private static int Code(AdministrativeUnit unit) => int.Parse(unit.Code, CultureInfo.InvariantCulture);
}
