using CsCheck;

namespace CanCuoc.Ledger.Tests;

public sealed class MerkleTreeTests
{
    private const int Largest = 70;

    private static readonly byte[][] Leaves = MerkleVectors.Invented(Largest);
    private static readonly byte[][] Roots = [.. Enumerable.Range(0, Largest + 1).Select(Root)];

    private static readonly Gen<(int Index, int Size)> Place = Gen.Int[1, Largest]
        .SelectMany(size => Gen.Int[0, size - 1], (size, index) => (index, size));

    [Fact]
    public void Root_OfNothing_IsTheHashOfNothing() =>
        Hex(MerkleTree.Root([])).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [Fact]
    public void Root_OfThePublishedLeaves_IsThePublishedRoot()
    {
        byte[][] leaves = [.. MerkleVectors.Leaves.Select(leaf => MerkleTree.LeafHash(leaf))];
        for (var size = 1; size <= leaves.Length; size++)
            Hex(MerkleTree.Root(leaves.AsSpan(0, size))).ShouldBe(MerkleVectors.Roots[size - 1]);
    }

    [Theory, MemberData(nameof(MerkleVectors.Inclusion), MemberType = typeof(MerkleVectors))]
    public void InclusionPath_OfThePublishedLeaves_IsThePublishedPath(int index, int size, string[] path)
    {
        byte[][] leaves = [.. MerkleVectors.Leaves.Take(size).Select(leaf => MerkleTree.LeafHash(leaf))];

        MerkleTree.InclusionPath(leaves, index).Select(Hex).ShouldBe(path);
    }

    [Theory, MemberData(nameof(MerkleVectors.Consistency), MemberType = typeof(MerkleVectors))]
    public void IsConsistent_WithThePublishedPath_IsTrue(int earlier, int size, string[] path) =>
        MerkleTree
            .IsConsistent(
                earlier,
                Convert.FromHexString(MerkleVectors.Roots[earlier - 1]),
                size,
                Convert.FromHexString(MerkleVectors.Roots[size - 1]),
                [.. path.Select(Convert.FromHexString)]
            )
            .ShouldBeTrue();

    [Fact]
    public void RootOf_WithEveryPathOfEverySize_IsTheRoot()
    {
        for (var size = 1; size <= Largest; size++)
        for (var index = 0; index < size; index++)
            MerkleTree
                .RootOf(Leaves[index], index, size, MerkleTree.InclusionPath(Leaves.AsSpan(0, size), index))
                .ShouldBe(Roots[size]);
    }

    [Fact]
    public void RootOf_WithAMutatedProof_IsNeverTheRoot() =>
        Gen.Select(Place, Gen.Int[0, 6], Gen.Int)
            .Sample(
                (place, mutation, at) =>
                {
                    var path = MerkleTree.InclusionPath(Leaves.AsSpan(0, place.Size), place.Index);
                    var (leaf, index, size, mutated) = mutation switch
                    {
                        0 => (Flipped(Leaves[place.Index], at), place.Index, place.Size, path),
                        1 => (Leaves[place.Index], place.Index, place.Size, [.. path, Leaves[0]]),
                        2 => (Leaves[place.Index], place.Index, place.Size, [Leaves[0], .. path]),
                        3 => (Leaves[place.Index], (place.Index + 1) % (place.Size + 1), place.Size, path),
                        4 => (Leaves[place.Index], place.Index, place.Size + 64, path),
                        5 when path.Count > 0 => (Leaves[place.Index], place.Index, place.Size, [.. path.Skip(1)]),
                        _ when path.Count > 0 => (Leaves[place.Index], place.Index, place.Size, FlippedIn(path, at)),
                        _ => (Leaves[place.Index], -1, place.Size, path),
                    };
                    Same(MerkleTree.RootOf(leaf, index, size, mutated), Roots[place.Size]).ShouldBeFalse();
                }
            );

    [Fact]
    public void IsConsistent_OfEveryPairOfSizes_IsTrueForTheirPathAlone()
    {
        for (var size = 1; size <= Largest; size++)
        for (var earlier = 1; earlier <= size; earlier++)
        {
            var path = MerkleVectors.ConsistencyPath(earlier, Leaves.AsSpan(0, size));
            MerkleTree.IsConsistent(earlier, Roots[earlier], size, Roots[size], path).ShouldBeTrue();
            MerkleTree.IsConsistent(earlier, Roots[earlier - 1], size, Roots[size], path).ShouldBeFalse();
            MerkleTree.IsConsistent(earlier, Roots[earlier], size, Roots[size - 1], path).ShouldBeFalse();
            MerkleTree.IsConsistent(earlier, Roots[earlier], size, Roots[size], [.. path, Leaves[0]]).ShouldBeFalse();
            if (path.Count > 0)
                MerkleTree.IsConsistent(earlier, Roots[earlier], size, Roots[size], [.. path.Skip(1)]).ShouldBeFalse();
        }
    }

    [Fact]
    public void IsConsistent_WithAMutatedPath_IsFalse() =>
        Gen.Select(Place.Where(place => place.Index > 0), Gen.Int)
            .Sample(
                (place, at) =>
                {
                    var (earlier, size) = (place.Index, place.Size);
                    var path = MerkleVectors.ConsistencyPath(earlier, Leaves.AsSpan(0, size));
                    MerkleTree
                        .IsConsistent(earlier, Roots[earlier], size, Roots[size], FlippedIn(path, at))
                        .ShouldBeFalse();
                }
            );

    [Theory]
    [InlineData(5, 4)]
    [InlineData(-1, 4)]
    [InlineData(-3, 4)]
    public void IsConsistent_OfImpossibleSizes_IsFalse(int earlier, int size) =>
        MerkleTree.IsConsistent(earlier, Roots[0], size, Roots[size], [Leaves[0]]).ShouldBeFalse();

    [Fact]
    public void IsConsistent_OfTheEmptyTree_NeedsNoPath()
    {
        MerkleTree.IsConsistent(0, Roots[0], 4, Roots[4], []).ShouldBeTrue();
        MerkleTree.IsConsistent(0, Roots[0], 4, Roots[4], [Leaves[0]]).ShouldBeFalse();
    }

    [Fact]
    public void GrowingTree_AtEverySize_HasTheRoot()
    {
        var tree = new GrowingTree();
        for (var size = 0; size <= Largest; size++)
        {
            tree.Size.ShouldBe(size);
            tree.Root().ShouldBe(Roots[size]);
            if (size < Largest)
                tree.Add(Leaves[size]);
        }
    }

    private static byte[] Root(int size) => MerkleTree.Root(Leaves.AsSpan(0, size));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static byte[] Flipped(byte[] hash, int at)
    {
        byte[] flipped = [.. hash];
        flipped[(uint)at % (uint)hash.Length] ^= (byte)(1 << (at & 7));
        return flipped;
    }

    private static IReadOnlyList<byte[]> FlippedIn(IReadOnlyList<byte[]> path, int at)
    {
        byte[][] flipped = [.. path];
        var which = (int)((uint)at % (uint)flipped.Length);
        flipped[which] = Flipped(flipped[which], at);
        return flipped;
    }

    private static bool Same(byte[]? one, byte[] other) => one is not null && one.AsSpan().SequenceEqual(other);
}
