using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Ledger.Tests;

public sealed class StoredTreeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Root_AtTheBordersOfTiles_IsTheRootOfTheLeaves(Engine engine)
    {
        await using var test = await TestStore.OpenAsync(engine, new LedgerModel());
        var leaves = MerkleVectors.Invented(65537);
        var size = 0;
        var growing = new GrowingTree();
        foreach (var border in new[] { 1, 255, 256, 257, 511, 512, 65535, 65536, 65537 })
        {
            await AppendAsync(test.Store, size, leaves[size..border]);
            foreach (var leaf in leaves[size..border])
                growing.Add(leaf);
            size = border;

            await using var session = await test.Store.ReadAsync(Cancellation);
            var root = await new StoredTree(session).RootAsync(size, Cancellation);
            root.ShouldBe(MerkleTree.Root(leaves.AsSpan(0, size)));
            growing.Root().ShouldBe(root);
        }
        await ShouldProveAsync(test.Store, leaves);
    }

    [Theory, BothEngines]
    public async Task Paths_OfEveryPairUpTo70_AreThoseOfTheRfc(Engine engine)
    {
        await using var test = await TestStore.OpenAsync(engine, new LedgerModel());
        var leaves = MerkleVectors.Invented(70);
        await AppendAsync(test.Store, 0, leaves);
        await using var session = await test.Store.ReadAsync(Cancellation);
        var tree = new StoredTree(session);

        for (var size = 1; size <= leaves.Length; size++)
        for (var other = 0; other < size; other++)
        {
            (await tree.InclusionPathAsync(other, size, Cancellation)).ShouldBe(
                MerkleTree.InclusionPath(leaves.AsSpan(0, size), other)
            );
            (await tree.ConsistencyPathAsync(other + 1, size, Cancellation)).ShouldBe(
                MerkleVectors.ConsistencyPath(other + 1, leaves.AsSpan(0, size))
            );
        }
        (await tree.ConsistencyPathAsync(0, 70, Cancellation)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Leaf_BeyondTheTree_IsNone(Engine engine)
    {
        await using var test = await TestStore.OpenAsync(engine, new LedgerModel());
        await AppendAsync(test.Store, 0, MerkleVectors.Invented(3));
        await using var session = await test.Store.ReadAsync(Cancellation);
        var tree = new StoredTree(session);

        (await tree.LeafAsync(2, Cancellation)).ShouldBe(MerkleVectors.Invented(3)[2]);
        (await tree.LeafAsync(3, Cancellation)).ShouldBeNull();
        (await tree.LeafAsync(700, Cancellation)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Root_OfATreeThatLostHashes_Fails(Engine engine)
    {
        await using var test = await TestStore.OpenAsync(engine, new LedgerModel());
        await AppendAsync(test.Store, 0, MerkleVectors.Invented(3));
        await using var session = await test.Store.ReadAsync(Cancellation);

        await Should.ThrowAsync<InvalidDataException>(() => new StoredTree(session).RootAsync(5, Cancellation));
    }

    /// <summary>Proofs across tiles and levels verify against the root, and for another leaf do not.</summary>
    private static async Task ShouldProveAsync(Store store, byte[][] leaves)
    {
        await using var session = await store.ReadAsync(Cancellation);
        var tree = new StoredTree(session);
        var root = MerkleTree.Root(leaves);
        foreach (var index in new[] { 0, 255, 256, 300, 65535, 65536 })
        {
            var path = await tree.InclusionPathAsync(index, leaves.Length, Cancellation);
            MerkleTree.RootOf(leaves[index], index, leaves.Length, path).ShouldBe(root);
            MerkleTree.RootOf(leaves[(index + 1) % leaves.Length], index, leaves.Length, path).ShouldNotBe(root);
        }
        foreach (var earlier in new[] { 1, 255, 256, 257, 65536, 65537 })
        {
            var path = await tree.ConsistencyPathAsync(earlier, leaves.Length, Cancellation);
            var earlierRoot = MerkleTree.Root(leaves.AsSpan(0, earlier));
            MerkleTree.IsConsistent(earlier, earlierRoot, leaves.Length, root, path).ShouldBeTrue();
        }
    }

    private static async Task AppendAsync(Store store, int size, byte[][] leaves)
    {
        await using var session = await store.WriteAsync(Cancellation);
        var tree = new StoredTree(session);
        await tree.AppendAsync(size, leaves, Cancellation);
        await tree.SaveAsync(Cancellation);
        await session.CommitAsync(Cancellation);
    }
}
