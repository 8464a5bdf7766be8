using System.Numerics;
using System.Security.Cryptography;

namespace CanCuoc.Ledger;

/// <summary>
/// The tree of RFC 6962 §2.1 over SHA-256: leaf = H(0x00 ‖ data), node = H(0x01 ‖ left ‖ right), the empty tree H("").
/// Pure functions on hashes; proofs are verified as RFC 9162 §2.1.3.2 and §2.1.4.2 describe.
/// </summary>
public static class MerkleTree
{
    public const int HashLength = 32;

    public static byte[] LeafHash(ReadOnlySpan<byte> data) => LeafHash([], data);

    /// <summary>The leaf of data that begins with a salt.</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> data)
    {
        // Leaves are short; hashing one in a single call costs half of what an incremental hash does.
        var length = 1 + salt.Length + data.Length;
        Span<byte> leaf = length <= 1024 ? stackalloc byte[length] : new byte[length];
        leaf[0] = 0x00;
        salt.CopyTo(leaf[1..]);
        data.CopyTo(leaf[(1 + salt.Length)..]);
        return SHA256.HashData(leaf);
    }

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> node = stackalloc byte[1 + 2 * HashLength];
        node[0] = 0x01;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + HashLength)..]);
        return SHA256.HashData(node);
    }

    /// <summary>Root over leaf hashes.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) =>
        leaves.Length switch
        {
            0 => SHA256.HashData([]),
            1 => leaves[0],
            _ => NodeHash(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
        };

    /// <summary>The hashes that lead from leaf <paramref name="index"/> to the root, nearest first.</summary>
    public static IReadOnlyList<byte[]> InclusionPath(ReadOnlySpan<byte[]> leaves, int index)
    {
        if (leaves.Length <= 1)
            return [];
        var split = Split(leaves.Length);
        return index < split
            ? [.. InclusionPath(leaves[..split], index), Root(leaves[split..])]
            : [.. InclusionPath(leaves[split..], index - split), Root(leaves[..split])];
    }

    /// <summary>The root that a leaf and its path lead to; null when the path cannot belong to such a tree.</summary>
    public static byte[]? RootOf(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size)
            return null;
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
                return null;
            if ((at & 1) == 1 || at == last)
            {
                hash = NodeHash(sibling, hash);
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                hash = NodeHash(hash, sibling);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 ? hash : null;
    }

    /// <summary>Whether the tree of <paramref name="size"/> extends the earlier one without changing it.</summary>
    public static bool IsConsistent(
        long earlierSize,
        byte[] earlierRoot,
        long size,
        byte[] root,
        IReadOnlyList<byte[]> path
    )
    {
        if (earlierSize == size)
            return path.Count == 0 && earlierRoot.AsSpan().SequenceEqual(root);
        if (earlierSize == 0)
            return path.Count == 0;
        if (earlierSize < 0 || earlierSize > size)
            return false;
        IReadOnlyList<byte[]> hashes = BitOperations.IsPow2(earlierSize) ? [earlierRoot, .. path] : path;
        return hashes.Count > 0 && Climb(earlierSize, earlierRoot, size, root, hashes);
    }

    private static bool Climb(
        long earlierSize,
        byte[] earlierRoot,
        long size,
        byte[] root,
        IReadOnlyList<byte[]> hashes
    )
    {
        var (at, last) = (earlierSize - 1, size - 1);
        while ((at & 1) == 1)
            (at, last) = (at >> 1, last >> 1);
        var (earlier, later) = (hashes[0], hashes[0]);
        foreach (var hash in hashes.Skip(1))
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                (earlier, later) = (NodeHash(hash, earlier), NodeHash(hash, later));
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                later = NodeHash(later, hash);
            }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && earlier.AsSpan().SequenceEqual(earlierRoot) && later.AsSpan().SequenceEqual(root);
    }

    /// <summary>The largest power of two smaller than <paramref name="size"/>.</summary>
    internal static int Split(int size) => 1 << BitOperations.Log2((uint)(size - 1));
}
