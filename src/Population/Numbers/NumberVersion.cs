using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The version by which a record gets a number, true from the day of the act.</summary>
internal static class NumberVersion
{
    public static VersionRow After(PersonRow current, Act act, PersonalNumber number, Evidence evidence)
    {
        var wanted = current.Copy();
        wanted.Number = number.Value;
        return VersionRow.After(current, act, evidence) with
        {
            ValidFrom = PartialDate.Of(act.Today).ToInt(),
            Items = VersionRow.ItemsBetween(current, wanted),
        };
    }
}
