using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What one value of an item says beside another.</summary>
internal enum ItemAgreement
{
    /// <summary>The same, or no more than the other says already.</summary>
    Same,

    /// <summary>More, and nothing that goes against the other: a full date for a year, a street in the commune.</summary>
    Completes,

    /// <summary>Both cannot be.</summary>
    Contradicts,
}

/// <summary>Compares what two rows say of an item. A spelling of the same is no difference, i for y is one. Pure.</summary>
internal static class ItemAgreements
{
    private static readonly Dictionary<string, int> NothingSaid = new()
    {
        ["sex"] = (int)Sex.Unknown,
        ["ethnic_group"] = -1,
        ["religion"] = -1,
        ["blood_group"] = (int)BloodGroup.Unknown,
        ["marital_status"] = (int)MaritalStatus.Unknown,
    };

    /// <summary>Whether a row holds nothing of an item.</summary>
    public static bool IsEmpty(RecordField field, PersonRow row) =>
        field.Columns.All(name => IsEmpty(PersonColumns.ByName[name], row));

    /// <summary>The same of one column.</summary>
    public static bool IsEmpty(Column column, PersonRow row) =>
        column.Value(row) is not { } value
        || (NothingSaid.TryGetValue(column.Name, out var nothing) && value.Equals(nothing));

    /// <summary>What the offered row says beside the standing one, which must say something too.</summary>
    public static ItemAgreement Of(RecordField field, PersonRow standing, PersonRow offered)
    {
        // A relative is a key and a name; files know names alone.
        var column = PersonColumns.ByName[field.Columns[^1]];
        var (held, told) = (column.Value(standing), column.Value(offered));
        if (Equals(held, told))
            return ItemAgreement.Same;
        if (held is null || told is null)
            return ItemAgreement.Contradicts;
        return field.Columns[0] switch
        {
            "name" or "other_name" or "father_id" or "mother_id" or "spouse_id" or "representative_id" => OfNames(
                (string)held,
                (string)told
            ),
            "birth_date" or "died_on" or "missing_since" => OfDates(
                PartialDate.FromInt((int)held),
                PartialDate.FromInt((int)told)
            ),
            "place_of_birth"
            or "birth_registration"
            or "place_of_origin"
            or "permanent_residence"
            or "temporary_residence"
            or "current_abode" => AddressAgreement.Of(
                StoredAddress.Read((string)held),
                StoredAddress.Read((string)told)
            ),
            _ => ItemAgreement.Contradicts,
        };
    }

    private static ItemAgreement OfNames(string held, string told) =>
        SameText.Of(held) == SameText.Of(told) ? ItemAgreement.Same : ItemAgreement.Contradicts;

    private static ItemAgreement OfDates(PartialDate held, PartialDate told) =>
        Within(held, told) ? ItemAgreement.Same
        : Within(told, held) ? ItemAgreement.Completes
        : ItemAgreement.Contradicts;

    private static bool Within(PartialDate one, PartialDate other) =>
        other.Earliest <= one.Earliest && one.Latest <= other.Latest;
}
