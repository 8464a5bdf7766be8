using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Links of a record to people whom the act may not see: they read as if the registry knew those relatives by name alone, or not at all.
/// </summary>
internal static class HiddenKin
{
    private static readonly string[] Links = ["father_id", "mother_id", "spouse_id", "representative_id"];

    private static readonly IReadOnlyList<Column> Columns = [.. Links.Select(name => PersonColumns.ByName[name])];

    /// <summary>Whether a column links to another person.</summary>
    public static bool IsLink(string column) => Links.Contains(column);

    /// <summary>The relatives of some rows.</summary>
    public static IReadOnlyCollection<PersonId> Of(IEnumerable<PersonRow> rows) =>
        [
            .. rows.SelectMany(row => Columns.Select(column => column.Value(row)))
                .OfType<long>()
                .Distinct()
                .Select(key => new PersonId(key)),
        ];

    /// <summary>Takes the links away from a row that is to be shown.</summary>
    public static void LeaveOut(PersonRow row, IReadOnlySet<PersonId> hidden)
    {
        if (hidden.Count == 0)
            return;
        foreach (var column in Columns.Where(column => IsHidden(column, row, hidden)))
            column.Clear(row);
    }

    /// <summary>Puts back what was left out of the record that a change was made from, so that nobody cuts a link unseen.</summary>
    public static async Task PutBackAsync(Act act, PersonRow before, PersonRow wanted, CancellationToken cancellation)
    {
        var cut = Columns.Where(column => column.Value(before) is not null && column.Value(wanted) is null).ToList();
        if (cut.Count == 0)
            return;
        var hidden = await ProtectedPersons.AmongAsync(act, Of([before]), cancellation);
        foreach (var column in cut.Where(column => IsHidden(column, before, hidden)))
            column.Copy(before, wanted);
    }

    private static bool IsHidden(Column column, PersonRow row, IReadOnlySet<PersonId> hidden) =>
        column.Value(row) is long key && hidden.Contains(new(key));
}
