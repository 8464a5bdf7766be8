using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>What was said of the holders of some numbers when they were entered.</summary>
internal sealed class KnownPersons
{
    private readonly Dictionary<long, PersonRow> byNumber;

    private KnownPersons(Dictionary<long, PersonRow> byNumber) => this.byNumber = byNumber;

    /// <summary>Reads the holders, whoever they are: each is a look.</summary>
    public static async Task<KnownPersons> FindAsync(
        Act act,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    )
    {
        if (numbers.Count == 0)
            return new([]);
        var taken = await act.Session.ListAsync(
            $"SELECT number, person_id FROM population.number WHERE number {In(act)}",
            row => (Number: row.GetInt64(0), Person: row.GetInt64(1)),
            cancellation,
            ("keys", Keys(act, numbers))
        );
        var firsts = await act.Session.ListAsync(
            $"""
            SELECT {PersonColumns.Names} FROM population.person WHERE version = 1 AND person_id {In(act)}
            UNION ALL SELECT {PersonColumns.Names} FROM population.person_first WHERE person_id {In(act)}
            """,
            row => PersonColumns.Read(row),
            cancellation,
            ("keys", Keys(act, taken.Select(one => one.Person).Distinct()))
        );
        foreach (var row in firsts)
            act.Saw(new(row.PersonId));
        var people = firsts.ToDictionary(row => row.PersonId);
        return new(taken.ToDictionary(one => one.Number, one => people[one.Person]));
    }

    /// <summary>As whom the holder of a number was entered.</summary>
    public PersonRow Of(long number) => byNumber[number];

    /// <summary>Whether two rows say the same of a person.</summary>
    public static bool IsSame(PersonRow one, PersonRow other) =>
        PersonColumns.Items.All(column => Equals(column.Value(one), column.Value(other)));

    private static string In(Act act) =>
        act.Session.Engine == Engine.PostgreSql ? "= ANY (@keys)" : "IN (SELECT value FROM json_each(@keys))";

    private static object Keys(Act act, IEnumerable<long> keys) =>
        act.Session.Engine == Engine.PostgreSql ? keys.ToArray() : JsonSerializer.Serialize(keys);
}
