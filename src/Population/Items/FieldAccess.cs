using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a look may be shown of a record, by post, purpose and whose record it is.</summary>
/// <param name="ReadsSensitive">May be shown sensitive items.</param>
/// <param name="ReadsSealed">May be shown what items were before they were sealed.</param>
public sealed record FieldAccess(bool ReadsSensitive, bool ReadsSealed)
{
    /// <summary>Everything, for decisions and comparisons that show nothing.</summary>
    internal static readonly FieldAccess Whole = new(ReadsSensitive: true, ReadsSealed: true);

    /// <summary>Purposes that sensitive items are collected for.</summary>
    private static readonly Purpose[] Sensitive =
    [
        Purpose.CardIssuance,
        Purpose.CivilStatus,
        Purpose.DataCollection,
        Purpose.Investigation,
    ];

    /// <summary>Citizens see all of their own record.</summary>
    public static FieldAccess Of(Authority authority, Purpose purpose, PersonId person) =>
        Citizen.PersonOf(authority) == person
            ? Whole
            : new(
                authority.Permits(Permission.ReadSensitive) && Sensitive.Contains(purpose),
                authority.Permits(Permission.ReadSealed)
            );

    public bool Shows(RecordField field) => field.Class == FieldClass.Open || ReadsSensitive;
}
