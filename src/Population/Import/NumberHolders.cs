using System.Data.Common;
using CanCuoc.Ledger;

namespace CanCuoc.Population;

/// <summary>The records that stand for the holders of some numbers, with all their versions, and the names of relatives they link to.</summary>
internal sealed class NumberHolders
{
    private readonly Act act;
    private readonly Dictionary<long, PersonRow> currents = [];
    private readonly Dictionary<long, StoredPerson> people = [];
    private readonly Dictionary<long, string> kin = [];
    private Dictionary<long, long> byNumber = [];

    private NumberHolders(Act act) => this.act = act;

    /// <summary>The persons, in no order.</summary>
    public IReadOnlyCollection<long> Persons => people.Keys;

    /// <summary>Reads the holders, whoever they are: each is a look.</summary>
    public static async Task<NumberHolders> FindAsync(
        Act act,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    )
    {
        var holders = new NumberHolders(act);
        if (numbers.Count > 0)
            await holders.ReadAsync(numbers, cancellation);
        return holders;
    }

    /// <summary>The record that stands for who holds a number, or once held it.</summary>
    public StoredPerson Of(long number) => people[Standing(byNumber[number])];

    /// <summary>A record as it was changed.</summary>
    public async Task ReadAgainAsync(long person, CancellationToken cancellation) =>
        people[person] = (await PersonVersions.ReadAsync(act.Session, new(person), forChange: false, cancellation))!;

    /// <summary>Reads the names of relatives that the records link to, where what is offered names them: each is a look at the relative.</summary>
    public async Task ReadKinAsync(IEnumerable<PersonRow> offered, CancellationToken cancellation)
    {
        long[] keys = [.. offered.SelectMany(row => LinkedKin.Of(Of(row.Number!.Value).Current, row)).Distinct()];
        var names = await ListAsync(
            "SELECT person_id, name FROM population.person WHERE person_id",
            keys,
            row => (Person: row.GetInt64(0), Name: row.GetString(1)),
            cancellation
        );
        foreach (var (person, name) in names)
        {
            act.Saw(new(person));
            kin[person] = name;
        }
    }

    /// <summary>A record with the names of the relatives it links to.</summary>
    public PersonRow WithKin(PersonRow row) => LinkedKin.Named(row, kin);

    private long Standing(long person)
    {
        while (currents[person].MergedInto is { } kept)
            person = kept;
        return person;
    }

    private async Task ReadAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation)
    {
        var taken = await ListAsync(
            "SELECT number, person_id FROM population.number WHERE number",
            [.. numbers],
            row => (Number: row.GetInt64(0), Person: row.GetInt64(1)),
            cancellation
        );
        byNumber = taken.ToDictionary(one => one.Number, one => one.Person);
        for (long[] keys = [.. byNumber.Values.Distinct()]; keys.Length > 0; keys = Unread())
        {
            foreach (var row in await RowsAsync("person", keys, cancellation))
                currents[row.PersonId] = row;
        }
        long[] standing = [.. byNumber.Values.Select(Standing).Distinct()];
        long[] changed = [.. standing.Where(person => currents[person].Version > 1)];
        var firsts = (await RowsAsync("person_first", changed, cancellation)).ToDictionary(row => row.PersonId);
        var later = (await ListAsync(PersonVersions.SelectSome, changed, PersonVersions.Read, cancellation)).ToLookup(
            version => version.PersonId
        );
        foreach (var person in standing)
        {
            act.Saw(new(person));
            var current = currents[person];
            people[person] = new(
                current,
                firsts.GetValueOrDefault(person, current),
                [.. later[person].OrderBy(version => version.Version)]
            );
        }
    }

    /// <summary>Records that others were merged into and that are not read yet.</summary>
    private long[] Unread() =>
        [
            .. currents
                .Values.Select(row => row.MergedInto)
                .OfType<long>()
                .Where(kept => !currents.ContainsKey(kept))
                .Distinct(),
        ];

    private Task<List<PersonRow>> RowsAsync(string table, long[] keys, CancellationToken cancellation) =>
        ListAsync(
            $"SELECT {PersonColumns.Names} FROM population.{table} WHERE person_id",
            keys,
            row => PersonColumns.Read(row),
            cancellation
        );

    /// <summary>The rows whose column, with which a statement ends, is one of some keys.</summary>
    private async Task<List<T>> ListAsync<T>(
        string select,
        long[] keys,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    ) =>
        keys.Length == 0
            ? []
            : await act.Session.ListAsync(
                $"{select} {KeyList.In(act.Session)}",
                read,
                cancellation,
                KeyList.Of(act.Session, keys)
            );
}
