using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// Votes, apart by blocks of fingers, so that a table of what a block's fingers weigh stays in the nearest cache. The memory stays for the
/// next search.
/// </summary>
internal sealed class VoteTable
{
    private const int ChunkVotes = 256;

    // Several fingers of a block share a place, so that all places lie in the nearest cache: some fingers seem heavier than they are.
    private const int Places = 1 << 14;

    private readonly ushort[] weights = new ushort[Places];

    // A block's votes lie in chunks, each of which knows the one before.
    private Vote[] votes = new Vote[256 * ChunkVotes];
    private int[] chunkBefore = new int[256];
    private int chunks;
    private Block[] blocks = [];
    private Vote[] heavy = new Vote[ChunkVotes];

    public int Blocks => blocks.Length;

    /// <summary>Forgets all votes; there will be votes for so many fingers.</summary>
    public void Begin(int fingers)
    {
        blocks = new Block[(fingers >> Vote.FingerBits) + 1];
        Array.Fill(blocks, new(Last: -1, Next: 0, End: 0));
        chunks = 0;
    }

    /// <summary>Votes for the fingers of all these.</summary>
    public void Add(Vote vote, ReadOnlySpan<Posting> postings)
    {
        foreach (ref readonly var posting in postings)
        {
            ref var block = ref blocks[posting.Finger >> Vote.FingerBits];
            if (block.Next == block.End)
                Lengthen(ref block);
            votes[block.Next++] = vote.For(posting);
        }
    }

    /// <summary>
    /// The votes of a block for fingers whose votes may weigh so much together, in order, with some of others; until the next call.
    /// </summary>
    public ReadOnlySpan<Vote> Heavy(int number, int least)
    {
        var block = blocks[number];
        for (var chunk = block.Last; chunk >= 0; chunk = chunkBefore[chunk])
            Weigh(Votes(block, chunk));
        var count = 0;
        for (var chunk = block.Last; chunk >= 0; chunk = chunkBefore[chunk])
            count = Keep(Votes(block, chunk), least, count);
        Array.Clear(weights);
        var kept = heavy.AsSpan(0, count);
        MemoryMarshal.Cast<Vote, ulong>(kept).Sort();
        return kept;
    }

    private void Weigh(ReadOnlySpan<Vote> some)
    {
        foreach (var vote in some)
        {
            ref var weight = ref weights[vote.Finger % Places];
            weight = (ushort)Math.Min(weight + vote.Weight, ushort.MaxValue);
        }
    }

    // Every vote is written, and stays where the finger is heavy: no jump to be guessed.
    private int Keep(ReadOnlySpan<Vote> some, int least, int count)
    {
        if (heavy.Length < count + some.Length)
            Array.Resize(ref heavy, 2 * (count + some.Length));
        foreach (var vote in some)
        {
            heavy[count] = vote;
            count += weights[vote.Finger % Places] >= least ? 1 : 0;
        }
        return count;
    }

    private ReadOnlySpan<Vote> Votes(Block block, int chunk) =>
        votes.AsSpan((chunk * ChunkVotes)..(chunk == block.Last ? block.Next : (chunk + 1) * ChunkVotes));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Lengthen(ref Block block)
    {
        if (chunks == chunkBefore.Length)
        {
            Array.Resize(ref chunkBefore, 2 * chunks);
            Array.Resize(ref votes, 2 * votes.Length);
        }
        chunkBefore[chunks] = block.Last;
        block = new(chunks, chunks * ChunkVotes, (chunks + 1) * ChunkVotes);
        chunks++;
    }

    /// <summary>Its last chunk, where the next vote goes, and where that chunk ends.</summary>
    private record struct Block(int Last, int Next, int End);
}
