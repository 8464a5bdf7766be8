using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What must hold between the members of a household.</summary>
internal static class HouseholdRules
{
    public static readonly Refusal SecondHead = new(
        "POP-93",
        "Hộ này đã có chủ hộ; hãy thay đổi chủ hộ trước.",
        "This household has a head already; change that first.",
        "Luật Cư trú 68/2020/QH14 art. 10"
    );

    /// <summary>The refusal when a new or changed record would make a second head.</summary>
    /// <param name="before">Null for a person who is entered.</param>
    public static async Task<Refusal?> CheckAsync(
        Act act,
        PersonRow? before,
        PersonRow after,
        CancellationToken cancellation
    )
    {
        if (!IsHead(after) || (before is not null && IsHead(before) && before.HouseholdId == after.HouseholdId))
            return null;
        var other = await HouseholdTable.OtherHeadAsync(act, after.HouseholdId!.Value, after.PersonId, cancellation);
        if (other is not { } head)
            return null;
        act.Saw(head);
        return SecondHead.For("household");
    }

    private static bool IsHead(PersonRow row) =>
        row is { HouseholdId: not null, DiedOn: null, MergedInto: null }
        && row.HouseholdRelation == HouseholdRelation.Head.Number;
}
