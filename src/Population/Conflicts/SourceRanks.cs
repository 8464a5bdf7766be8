using System.Collections.Frozen;
using CanCuoc.Law;

namespace CanCuoc.Population;

/// <summary>The order of sources that the law has for each item of a record, by its column.</summary>
internal static class SourceRanks
{
    private static readonly FrozenSet<string> CivilStatus =
    [
        "name",
        "other_name",
        "birth_date",
        "sex",
        "place_of_birth",
        "birth_registration",
        "place_of_origin",
        "ethnic_group",
        "nationality",
        "marital_status",
        "father_id",
        "father_name",
        "mother_id",
        "mother_name",
        "spouse_id",
        "spouse_name",
        "representative_id",
        "representative_name",
        "died_on",
        "missing_since",
        "sealed",
    ];

    private static readonly FrozenSet<string> Residence =
    [
        "permanent_residence",
        "temporary_residence",
        "current_abode",
        "absence",
        "residence_file",
        "household_id",
        "household_relation",
    ];

    /// <summary>The order that decides on a day; that of the first law for days before it.</summary>
    public static SourceRule RuleOf(string column, DateOnly day)
    {
        var history =
            CivilStatus.Contains(column) ? SourcePrecedence.OfCivilStatus
            : Residence.Contains(column) ? SourcePrecedence.OfResidence
            : SourcePrecedence.OfOthers;
        return history.On(day) ?? history.Versions[0];
    }

    public static SourceRule RuleOf(RecordField field, DateOnly day) => RuleOf(field.Columns[0], day);
}
