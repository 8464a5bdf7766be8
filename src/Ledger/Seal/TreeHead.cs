using System.Security.Cryptography;
using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>The one row that says how large the sealed tree is. Whoever holds it is the sealer.</summary>
internal static class TreeHead
{
    /// <summary>Takes the head for this transaction; a ledger that has none yet gets an origin of its own.</summary>
    public static async Task<Checkpoint> TakeAsync(Session session, CancellationToken cancellation)
    {
        if (await ReadAsync(session, session.ForUpdate, cancellation) is { } head)
            return head;
        var origin = $"cancuoc.example/ledger/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await session.ExecuteAsync(
            "INSERT INTO ledger.tree (head, origin, size, root) VALUES (1, @origin, 0, @root) ON CONFLICT DO NOTHING",
            cancellation,
            ("origin", origin),
            ("root", MerkleTree.Root([]))
        );
        return (await ReadAsync(session, session.ForUpdate, cancellation))!;
    }

    public static Task<Checkpoint?> ReadAsync(Session session, CancellationToken cancellation) =>
        ReadAsync(session, "", cancellation);

    public static async Task StoreAsync(
        Session session,
        Checkpoint checkpoint,
        string note,
        CancellationToken cancellation
    )
    {
        await session.ExecuteAsync(
            "UPDATE ledger.tree SET size = @size, root = @root WHERE head = 1",
            cancellation,
            ("size", checkpoint.Size),
            ("root", checkpoint.Root)
        );
        await session.ExecuteAsync(
            "INSERT INTO ledger.checkpoint (size, note) VALUES (@size, @note)",
            cancellation,
            ("size", checkpoint.Size),
            ("note", note)
        );
    }

    public static async Task<string?> LatestNoteAsync(Session session, CancellationToken cancellation)
    {
        await using var command = session.Command("SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1");
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task<Checkpoint?> ReadAsync(Session session, string locking, CancellationToken cancellation)
    {
        await using var command = session.Command(
            $"SELECT origin, size, root FROM ledger.tree WHERE head = 1{locking}"
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new Checkpoint(row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2))
            : null;
    }
}
