using System.Numerics;
using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>
/// The ledger's tree as it is stored: tiles of up to 256 hashes (C2SP tlog-tiles, height 8). A hash at tile level L is the root of
/// 256^L leaves. Proofs are as RFC 6962 §2.1.1 and §2.1.2 define them.
/// </summary>
internal sealed class StoredTree(Session session)
{
    private const int Height = 8;
    private const int Width = 1 << Height;

    private readonly Dictionary<(int Level, long Number), List<byte[]>> tiles = [];
    private readonly HashSet<(int Level, long Number)> grown = [];

    /// <summary>Adds leaves after the <paramref name="size"/> that are there, in memory until <see cref="SaveAsync"/>.</summary>
    public async Task AppendAsync(long size, IReadOnlyList<byte[]> leaves, CancellationToken cancellation)
    {
        for (var index = 0; index < leaves.Count; index++)
            await AddAsync(0, size + index, leaves[index], cancellation);
    }

    /// <summary>The leaf hash at a position; null when no tile has it.</summary>
    public async Task<byte[]?> LeafAsync(long position, CancellationToken cancellation)
    {
        var tile = await TileAsync(0, position / Width, cancellation);
        return position % Width < tile.Count ? tile[(int)(position % Width)] : null;
    }

    public Task<byte[]> RootAsync(long size, CancellationToken cancellation) => RangeAsync(0, size, cancellation);

    public async Task<IReadOnlyList<byte[]>> InclusionPathAsync(long index, long size, CancellationToken cancellation)
    {
        var path = new List<byte[]>();
        for (var (low, high) = (0L, size); high - low > 1; )
        {
            var middle = low + Split(high - low);
            path.Add(
                await (index < middle ? RangeAsync(middle, high, cancellation) : RangeAsync(low, middle, cancellation))
            );
            (low, high) = index < middle ? (low, middle) : (middle, high);
        }
        path.Reverse();
        return path;
    }

    public async Task<IReadOnlyList<byte[]>> ConsistencyPathAsync(
        long earlier,
        long size,
        CancellationToken cancellation
    )
    {
        if (earlier == 0)
            return [];
        var path = new List<byte[]>();
        var (low, high, whole) = (0L, size, true);
        while (earlier < high)
        {
            var middle = low + Split(high - low);
            if (earlier <= middle)
            {
                path.Add(await RangeAsync(middle, high, cancellation));
                high = middle;
            }
            else
            {
                path.Add(await RangeAsync(low, middle, cancellation));
                (low, whole) = (middle, false);
            }
        }
        if (!whole)
            path.Add(await RangeAsync(low, high, cancellation));
        path.Reverse();
        return path;
    }

    public async Task SaveAsync(CancellationToken cancellation)
    {
        foreach (var (level, number) in grown)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO ledger.tile (level, number, hashes) VALUES (@level, @number, @hashes)
                ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
                """,
                cancellation,
                ("level", level),
                ("number", number),
                ("hashes", tiles[(level, number)].SelectMany(hash => hash).ToArray())
            );
        }
        grown.Clear();
    }

    private async Task AddAsync(int level, long index, byte[] hash, CancellationToken cancellation)
    {
        var tile = await TileAsync(level, index / Width, index % Width, cancellation);
        // A tile is written before the tree's size, in one transaction, so more hashes than the size says is a foreign hand's work.
        tile.RemoveRange((int)(index % Width), tile.Count - (int)(index % Width));
        tile.Add(hash);
        grown.Add((level, index / Width));
        if (tile.Count == Width)
            await AddAsync(level + 1, index / Width, MerkleTree.Root(tile.ToArray()), cancellation);
    }

    /// <summary>Root over leaves <paramref name="low"/> to <paramref name="high"/> (exclusive), which start a subtree.</summary>
    private async Task<byte[]> RangeAsync(long low, long high, CancellationToken cancellation)
    {
        var count = high - low;
        if (count == 0)
            return MerkleTree.Root([]);
        if (BitOperations.IsPow2(count))
            return await CompleteAsync(BitOperations.Log2((ulong)count), low / count, cancellation);
        var middle = low + Split(count);
        var left = await RangeAsync(low, middle, cancellation);
        var right = await RangeAsync(middle, high, cancellation);
        return MerkleTree.NodeHash(left, right);
    }

    private async Task<byte[]> CompleteAsync(int height, long index, CancellationToken cancellation)
    {
        var (level, above) = (height / Height, height % Height);
        var first = index << above;
        var tile = await TileAsync(level, first / Width, first % Width + (1 << above), cancellation);
        return MerkleTree.Root(tile.GetRange((int)(first % Width), 1 << above).ToArray());
    }

    /// <summary>A tile that must hold <paramref name="least"/> hashes; when it does not, somebody else's hand was in the table.</summary>
    private async Task<List<byte[]>> TileAsync(int level, long number, long least, CancellationToken cancellation)
    {
        var tile = await TileAsync(level, number, cancellation);
        return tile.Count >= least
            ? tile
            : throw new InvalidDataException($"Tile {level}/{number} holds {tile.Count} of {least} hashes.");
    }

    private async Task<List<byte[]>> TileAsync(int level, long number, CancellationToken cancellation)
    {
        if (tiles.TryGetValue((level, number), out var known))
            return known;
        await using var command = session.Command(
            "SELECT hashes FROM ledger.tile WHERE level = @level AND number = @number",
            ("level", level),
            ("number", number)
        );
        var hashes = (byte[]?)await command.ExecuteScalarAsync(cancellation) ?? [];
        return tiles[(level, number)] = [.. hashes.Chunk(MerkleTree.HashLength)];
    }

    private static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
