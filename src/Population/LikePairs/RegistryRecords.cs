using System.Data.Common;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads all records of a registry in the form in which they are compared, page by page. Nobody is shown: of whom it keeps no more than a
/// number, whoever is protected too. Relatives known by key get their names from the records that were read.
/// </summary>
internal sealed class RegistryRecords(int expected)
{
    private const int Page = 50_000;

    private const string Select = """
        SELECT person_id, name, birth_date, sex, place_of_origin, father_name, mother_name, father_id, mother_id, merged_into
        FROM population.person WHERE person_id > @after ORDER BY person_id LIMIT @most
        """;

    private readonly LinkedWords words = new();
    private readonly LinkedPlaces places = new();
    private ComparedPerson[] persons = new ComparedPerson[expected];
    private Kin[] kin = new Kin[expected];
    private int count;

    /// <summary>Reads them; those that were merged into others are left out.</summary>
    /// <param name="progress">Told how many were read.</param>
    public async Task<PersonsToScreen> ReadAsync(
        Session session,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        session.LiftTimeLimit();
        for (var (after, isMore) = (0L, true); isMore; after = count > 0 ? persons[count - 1].Person : 0)
        {
            var read = await session.ListAsync(Select, Take, cancellation, ("after", after), ("most", Page));
            isMore = read.Count == Page;
            progress?.Report(count);
        }
        NameKin();
        return new PersonsToScreen(persons, Compact(), words);
    }

    private bool Take(DbDataReader row)
    {
        if (count == persons.Length)
        {
            var more = count + (count / 8) + 16;
            Array.Resize(ref persons, more);
            Array.Resize(ref kin, more);
        }
        persons[count] = new(
            row.GetInt64(0),
            NameOf(row, 1),
            NameOf(row, 5),
            NameOf(row, 6),
            PartialDate.FromInt(row.GetInt32(2)),
            row.IsDBNull(4) ? 0 : places.Of(StoredAddress.Read(row.GetString(4))),
            (Sex)row.GetInt16(3)
        );
        kin[count++] = new(Key(row, 7), Key(row, 8), IsMerged: !row.IsDBNull(9));
        return true;
    }

    private void NameKin()
    {
        for (var at = 0; at < count; at++)
        {
            ref var person = ref persons[at];
            person = person with
            {
                Father = person.Father.IsKnown ? person.Father : NameOf(kin[at].Father),
                Mother = person.Mother.IsKnown ? person.Mother : NameOf(kin[at].Mother),
            };
        }
    }

    /// <summary>Moves up those that are to be compared; gives how many they are.</summary>
    private int Compact()
    {
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            if (!kin[at].IsMerged)
                persons[kept++] = persons[at];
        }
        return kept;
    }

    private LinkedName NameOf(DbDataReader row, int column) =>
        row.IsDBNull(column) ? default : LinkedName.Of(PersonName.Parse(row.GetString(column), null), words);

    private LinkedName NameOf(long person) =>
        person != 0 && persons.AsSpan(0, count).BinarySearch(new ByKey(person)) is var at and >= 0
            ? persons[at].Name
            : default;

    private static long Key(DbDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);

    private readonly record struct Kin(long Father, long Mother, bool IsMerged);

    private readonly record struct ByKey(long Person) : IComparable<ComparedPerson>
    {
        public int CompareTo(ComparedPerson other) => Person.CompareTo(other.Person);
    }
}
