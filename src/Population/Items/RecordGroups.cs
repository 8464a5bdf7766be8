namespace CanCuoc.Population;

/// <summary>A person's record item by item, as pages show it (Luật 26/2023/QH15, Điều 9); what is not known is left out.</summary>
public static class RecordGroups
{
    /// <summary>What a viewer may be shown of a record.</summary>
    public static IReadOnlyList<RecordGroup> Of(PersonRecord record, FieldAccess access) =>
        [
            .. RecordFields
                .Groups.Select(group => new RecordGroup(
                    group.Title,
                    [.. ItemsOf(record, group.Fields.Where(access.Shows))]
                ))
                .Where(group => group.Items.Count > 0),
        ];

    internal static IEnumerable<RecordItem> ItemsOf(PersonRecord record, IEnumerable<RecordField> fields) =>
        fields
            .Select(field => (Field: field, Text: field.Text(record)))
            .Where(item => !item.Text.IsEmpty)
            .Select(item => new RecordItem(item.Field, item.Text.Value, item.Text.IsVietnamese));
}
