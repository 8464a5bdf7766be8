using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Compares some records as they stand; parents known by key are compared by the names of their records.</summary>
internal sealed class RecordComparison
{
    private readonly LinkedWords words = new();
    private readonly LinkedPlaces places = new();
    private readonly Dictionary<long, string> names;

    private RecordComparison(Dictionary<long, string> names) => this.names = names;

    /// <summary>Parents known by key.</summary>
    public IReadOnlyCollection<PersonId> Kin => [.. names.Keys.Select(key => new PersonId(key))];

    /// <summary>Reads what records need of others to be compared.</summary>
    public static async Task<RecordComparison> ReadAsync(
        Session session,
        IEnumerable<PersonRow> rows,
        CancellationToken cancellation
    )
    {
        var parents = rows.SelectMany(row => new[] { row.FatherId, row.MotherId }).OfType<long>().Distinct();
        var kin = await session.ListAsync(
            $"SELECT person_id, name FROM population.person WHERE person_id {KeyList.In(session)}",
            row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1)),
            cancellation,
            KeyList.Of(session, parents)
        );
        return new(kin.ToDictionary());
    }

    public LinkagePattern Of(PersonRow one, PersonRow other) =>
        LinkagePattern.Of(Compared(one), Compared(other), words);

    private ComparedPerson Compared(PersonRow row)
    {
        var record = PersonMapping.ToRecord(LinkedKin.Named(row, names));
        return ComparedPerson.Of(record.Id, record.Details, words, places);
    }
}
