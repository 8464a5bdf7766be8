using CanCuoc.Population;

namespace CanCuoc.Program;

/// <summary>A person's record as labelled lines, of what the look may be shown; what is not known is left out.</summary>
internal static class PersonLines
{
    public static IEnumerable<(string Label, string Value)> Of(PersonRecord person, FieldAccess access) =>
        RecordGroups
            .Of(person, access)
            .SelectMany(group => group.Items)
            .Select(item => ($"{item.Label}", item.IsVietnamese ? item.Value.Vietnamese : TextOf(item)))
            .Append(("Phiên bản / Version", $"{person.Version}, {person.Evidence.Reference}"));

    // A number or a date is the same in both languages.
    private static string TextOf(RecordItem item) =>
        item.Value.Vietnamese == item.Value.English ? item.Value.Vietnamese : $"{item.Value}";
}
