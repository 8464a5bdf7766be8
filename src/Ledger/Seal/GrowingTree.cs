namespace CanCuoc.Ledger;

/// <summary>A tree that only grows and only knows its root: one hash for each complete subtree on its right edge.</summary>
internal sealed class GrowingTree
{
    private readonly List<byte[]> edge = [];

    public long Size { get; private set; }

    public void Add(byte[] leaf)
    {
        var hash = leaf;
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            hash = MerkleTree.NodeHash(edge[^1], hash);
            edge.RemoveAt(edge.Count - 1);
        }
        edge.Add(hash);
        Size++;
    }

    public byte[] Root()
    {
        if (edge.Count == 0)
            return MerkleTree.Root([]);
        var root = edge[^1];
        for (var index = edge.Count - 2; index >= 0; index--)
            root = MerkleTree.NodeHash(edge[index], root);
        return root;
    }
}
