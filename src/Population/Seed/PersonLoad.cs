using System.Buffers.Binary;
using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>
/// Loads many persons in one act, with their history: rows by the quickest way the engine has, one fact that commits to the root over the
/// leaves of the first versions, and one over those of the later ones. A leaf's salt comes from the load's own, so leaves are computed
/// from the rows and never stored.
/// </summary>
internal static class PersonLoad
{
    private const int SaltLength = 16;

    private static readonly string[] PersonColumnNames = [.. PersonColumns.All.Select(column => column.Name)];
    private static readonly string[] NumberColumns = ["number", "person_id"];

    /// <summary>Loads persons in the order of their keys; their numbers are entered into the directory apart.</summary>
    /// <param name="words">Words of names that the loads before made known.</param>
    public static async Task RunAsync(
        Act act,
        IReadOnlyList<StoredPerson> people,
        HashSet<string> words,
        CancellationToken cancellation
    )
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var (firsts, later) = (people.Select(one => one.First).ToList(), people.SelectMany(one => one.Later).ToList());
        var commitment = Task.Run(() => Commit(salt, firsts), cancellation);
        var history = Task.Run(() => Commit(salt, later), cancellation);
        await LoadAsync(act.Session, people, later, cancellation);
        await NameWords.KeepAsync(act.Session, firsts.Select(row => row.Name), words, cancellation);
        await act.Session.ExecuteAsync(
            "INSERT INTO population.load (act_id, first, last, salt) VALUES (@act, @first, @last, @salt)",
            cancellation,
            ("act", act.Id.Value),
            ("first", firsts[0].PersonId),
            ("last", firsts[^1].PersonId),
            ("salt", salt)
        );
        act.Record(new PersonsLoaded(firsts.Count) { Row = await commitment });
        if (later.Count > 0)
            act.Record(new HistoryLoaded(later.Count) { Row = await history });
        await LateAddresses.PlaceAsync(act, [.. people.Select(one => one.Current)], cancellation);
    }

    /// <summary>Enters the numbers of persons whom nobody else can have entered.</summary>
    public static async Task LoadNumbersAsync(
        Session session,
        IEnumerable<PersonRow> rows,
        CancellationToken cancellation
    )
    {
        await using var numbers = await RowLoad.BeginAsync(session, "population.number", NumberColumns, cancellation);
        foreach (var row in rows)
        {
            await numbers.StartRowAsync(cancellation);
            numbers.Add(row.Number);
            numbers.Add(row.PersonId);
        }
        await numbers.CompleteAsync(cancellation);
    }

    /// <summary>The bytes a load's fact commits to: the root over the leaves of its rows, in the order of persons.</summary>
    public static ReadOnlyMemory<byte> Commit(byte[] salt, IReadOnlyList<PersonRow> rows) =>
        Commit(salt, rows, row => (row.PersonId, 0), (row, bytes) => PersonColumns.Commit(row, bytes.Again()));

    /// <summary>The same of later versions, in the order of persons and of each one's versions.</summary>
    public static ReadOnlyMemory<byte> Commit(byte[] salt, IReadOnlyList<VersionRow> versions) =>
        Commit(salt, versions, row => (row.PersonId, row.Version), (row, _) => row.Commit());

    private static ReadOnlyMemory<byte> Commit<T>(
        byte[] salt,
        IReadOnlyList<T> rows,
        Func<T, (long, long)> key,
        Func<T, CanonicalBytes, ReadOnlyMemory<byte>> write
    )
    {
        var salts = Salts(salt, rows, key);
        var leaves = new byte[rows.Count][];
        Parallel.For(
            0,
            rows.Count,
            () => new CanonicalBytes(1),
            (at, _, bytes) =>
            {
                leaves[at] = MerkleTree.LeafHash(
                    salts.AsSpan(SaltLength * at, SaltLength),
                    write(rows[at], bytes).Span
                );
                return bytes;
            },
            _ => { }
        );
        return new CanonicalBytes(1).AddFixed(MerkleTree.Root(leaves)).Written;
    }

    // AES of numbers that never repeat cannot be told from chance, and costs a fiftieth of an HMAC a person.
    private static byte[] Salts<T>(byte[] salt, IReadOnlyList<T> rows, Func<T, (long, long)> key)
    {
        var numbers = new byte[SaltLength * rows.Count];
        for (var at = 0; at < rows.Count; at++)
        {
            var (person, version) = key(rows[at]);
            BinaryPrimitives.WriteInt64BigEndian(numbers.AsSpan(SaltLength * at), person);
            BinaryPrimitives.WriteInt64BigEndian(numbers.AsSpan((SaltLength * at) + sizeof(long)), version);
        }
        using var cipher = Aes.Create();
        cipher.Key = salt;
        return cipher.EncryptEcb(numbers, PaddingMode.None);
    }

    private static async Task LoadAsync(
        Session session,
        IReadOnlyList<StoredPerson> people,
        IReadOnlyList<VersionRow> later,
        CancellationToken cancellation
    )
    {
        await LoadAsync(session, "population.person", people.Select(one => one.Current), cancellation);
        if (later.Count == 0)
            return;
        var changed = people.Where(one => one.Later.Count > 0).Select(one => one.First);
        await LoadAsync(session, "population.person_first", changed, cancellation);
        await PersonVersions.LoadAsync(session, later, cancellation);
    }

    private static async Task LoadAsync(
        Session session,
        string table,
        IEnumerable<PersonRow> rows,
        CancellationToken cancellation
    )
    {
        await using var persons = await RowLoad.BeginAsync(session, table, PersonColumnNames, cancellation);
        foreach (var row in rows)
        {
            await persons.StartRowAsync(cancellation);
            foreach (var column in PersonColumns.All)
                column.Copy(row, persons);
        }
        await persons.CompleteAsync(cancellation);
    }
}

/// <summary>Persons were loaded together; the fact commits to the root over all their first versions.</summary>
public sealed record PersonsLoaded(int Count) : Fact;

/// <summary>With them their later versions; the fact commits to the root over these.</summary>
public sealed record HistoryLoaded(int Count) : Fact;
