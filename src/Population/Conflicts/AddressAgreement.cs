using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Compares two addresses: a unit by its old code and by today's is one place, the words below it are compared as text, and a coarser
/// address that agrees says nothing against a finer one. Pure.
/// </summary>
internal static class AddressAgreement
{
    public static ItemAgreement Of(Address held, Address told)
    {
        if (held.Country != told.Country)
            return ItemAgreement.Contradicts;
        var isSameUnit = IsSame(held, told);
        if (isSameUnit && SameText.Of(held.Detail) == SameText.Of(told.Detail))
            return ItemAgreement.Same;
        if (told.Detail.Length == 0 && (isSameUnit || LiesIn(held.Unit, told.Unit)))
            return ItemAgreement.Same;
        return held.Detail.Length == 0 && (isSameUnit || LiesIn(told.Unit, held.Unit))
            ? ItemAgreement.Completes
            : ItemAgreement.Contradicts;
    }

    private static bool IsSame(Address held, Address told)
    {
        if (held.Unit is not { } one || told.Unit is not { } other)
            return held.Unit == told.Unit;
        return one.List == other.List
            ? one == other
            : Today(one, held.Detail).Intersect(Today(other, told.Detail)).Any();
    }

    /// <summary>Today's units in one of which it lies.</summary>
    private static IReadOnlyList<AdministrativeUnit> Today(AdministrativeUnit unit, string detail) =>
        Placement.Of(unit, detail, UnitReforms.All).Units;

    private static bool LiesIn(AdministrativeUnit? unit, AdministrativeUnit? wider)
    {
        for (var above = unit?.Parent; above is not null; above = above.Parent)
        {
            if (above == wider)
                return true;
        }
        return false;
    }
}
