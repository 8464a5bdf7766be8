using System.Buffers.Binary;
using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>
/// Loads many persons in one act: rows by the quickest way the engine has, and one fact that commits to the root over their leaves.
/// A leaf's salt comes from the load's own, so leaves are computed from the rows and never stored.
/// </summary>
internal static class PersonLoad
{
    private const int SaltLength = 16;

    private const string Persons = "population.person";
    private const string Numbers = "population.number";

    private static readonly string[] PersonColumnNames = [.. PersonColumns.All.Select(column => column.Name)];
    private static readonly string[] NumberColumns = ["number", "person_id"];

    /// <summary>Loads persons in the order of their keys.</summary>
    /// <param name="words">Words of names that the loads before made known.</param>
    public static async Task RunAsync(
        Act act,
        IReadOnlyList<PersonRow> rows,
        HashSet<string> words,
        CancellationToken cancellation
    )
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var commitment = Task.Run(() => Commit(salt, rows), cancellation);
        await LoadAsync(act.Session, rows, cancellation);
        await NameWords.KeepAsync(act.Session, rows.Select(row => row.Name), words, cancellation);
        await act.Session.ExecuteAsync(
            "INSERT INTO population.load (act_id, first, last, salt) VALUES (@act, @first, @last, @salt)",
            cancellation,
            ("act", act.Id.Value),
            ("first", rows[0].PersonId),
            ("last", rows[^1].PersonId),
            ("salt", salt)
        );
        act.Record(new PersonsLoaded(rows.Count) { Row = await commitment });
    }

    /// <summary>The bytes a load's fact commits to: the root over the leaves of its rows, in the order of persons.</summary>
    public static ReadOnlyMemory<byte> Commit(byte[] salt, IReadOnlyList<PersonRow> rows)
    {
        var salts = Salts(salt, rows);
        var leaves = new byte[rows.Count][];
        Parallel.For(
            0,
            rows.Count,
            at =>
            {
                var own = salts.AsSpan(SaltLength * at, SaltLength);
                leaves[at] = MerkleTree.LeafHash([.. own, .. PersonColumns.Commit(rows[at]).Span]);
            }
        );
        return new CanonicalBytes(1).AddFixed(MerkleTree.Root(leaves)).Written;
    }

    // AES of numbers that never repeat cannot be told from chance, and costs a fiftieth of an HMAC a person.
    private static byte[] Salts(byte[] salt, IReadOnlyList<PersonRow> rows)
    {
        var persons = new byte[SaltLength * rows.Count];
        for (var at = 0; at < rows.Count; at++)
            BinaryPrimitives.WriteInt64BigEndian(persons.AsSpan(SaltLength * at), rows[at].PersonId);
        using var cipher = Aes.Create();
        cipher.Key = salt;
        return cipher.EncryptEcb(persons, PaddingMode.None);
    }

    private static async Task LoadAsync(Session session, IReadOnlyList<PersonRow> rows, CancellationToken cancellation)
    {
        await using (var persons = await RowLoad.BeginAsync(session, Persons, PersonColumnNames, cancellation))
        {
            foreach (var row in rows)
            {
                await persons.StartRowAsync(cancellation);
                foreach (var column in PersonColumns.All)
                    column.Copy(row, persons);
            }
            await persons.CompleteAsync(cancellation);
        }
        await using var numbers = await RowLoad.BeginAsync(session, Numbers, NumberColumns, cancellation);
        foreach (var row in rows.Where(row => row.Number is not null))
        {
            await numbers.StartRowAsync(cancellation);
            numbers.Add(row.Number);
            numbers.Add(row.PersonId);
        }
        await numbers.CompleteAsync(cancellation);
    }
}

/// <summary>Persons were loaded together; the fact commits to the root over all their rows.</summary>
public sealed record PersonsLoaded(int Count) : Fact;
