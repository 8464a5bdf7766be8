using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// Votes, apart by blocks of fingers, so that a table of what a block's fingers weigh stays in the nearest cache. The memory stays for the
/// next search.
/// </summary>
internal sealed class VoteTable
{
    // Not a power of two: else where the blocks' chunks are written would fall on the same few sets of the nearest cache.
    private const int ChunkVotes = 264;

    private const int VotesOfALine = 8;

    // A few fingers of a block share a place, so that all places lie in the nearest cache: some fingers seem heavier than they are.
    private const int Places = 1 << 15;

    // A place counts in eighths of a unit, rounded up: what it cannot count further is heavy.
    private const int Fine = Vote.UnitWeight / 8;

    // Of a finger's number those by which votes are sorted first, and votes that may then lie together.
    private const int SortBits = 9;
    private const int FewTogether = 32;

    // A sixth of a circle (256): a finger in a scanner is not turned further.
    private const int MostTurn = 43;

    private readonly byte[] weights = new byte[Places];
    private readonly int[] ends = new int[1 << SortBits];

    // A block's votes lie in chunks, each of which knows the one before.
    private Vote[] votes = new Vote[256 * ChunkVotes];
    private int[] chunkBefore = new int[256];
    private int chunks;
    private Block[] blocks = [];
    private Vote[] heavy = new Vote[ChunkVotes];
    private Vote[] sorted = [];

    public int Blocks => blocks.Length;

    /// <summary>Forgets all votes; there will be votes for so many fingers.</summary>
    public void Begin(int fingers)
    {
        blocks = new Block[(fingers >> Vote.FingerBits) + 1];
        Array.Fill(blocks, new(Last: -1, Next: 0, End: 0));
        chunks = 0;
    }

    /// <summary>Votes for the fingers of those that point about as the probe's minutia does.</summary>
    /// <param name="angle">0 to 255 of a circle.</param>
    public void Add(Vote vote, ReadOnlySpan<Posting> postings, int angle)
    {
        var first = (uint)(angle - MostTurn);
        foreach (ref readonly var posting in postings)
        {
            // They lie in the order of their directions: the jump is guessed right but at the ends.
            if ((byte)(posting.Place - first) > 2 * MostTurn)
                continue;
            ref var block = ref blocks[posting.Finger >> Vote.FingerBits];
            if (block.Next == block.End)
                Lengthen(ref block);
            ref var next = ref votes[block.Next++];
            next = vote.For(posting);
            Fetching.Line(ref Unsafe.Add(ref next, VotesOfALine));
        }
    }

    /// <summary>
    /// The votes of a block for fingers whose votes may weigh so much together, in order, with some of others; until the next call.
    /// </summary>
    public ReadOnlySpan<Vote> Heavy(int number, int least)
    {
        var block = blocks[number];
        for (var chunk = block.Last; chunk >= 0; chunk = chunkBefore[chunk])
        {
            Fetch(
                chunkBefore[chunk] >= 0 || number + 1 == blocks.Length ? chunkBefore[chunk] : blocks[number + 1].Last
            );
            Weigh(Votes(block, chunk));
        }
        var count = 0;
        for (var chunk = block.Last; chunk >= 0; chunk = chunkBefore[chunk])
            count = Keep(Votes(block, chunk), (byte)Math.Min(least / Fine, byte.MaxValue), count);
        Array.Clear(weights);
        return Sorted(count);
    }

    private void Weigh(ReadOnlySpan<Vote> some)
    {
        foreach (var vote in some)
        {
            ref var weight = ref weights[vote.Finger % Places];
            weight = (byte)Math.Min(weight + ((vote.Weight + Fine - 1) / Fine), byte.MaxValue);
        }
    }

    // Every vote is written, and stays where the finger is heavy: no jump to be guessed.
    private int Keep(ReadOnlySpan<Vote> some, byte least, int count)
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

    // First by the upper bits of the finger, which hardly two have in common: then each is near its place.
    private ReadOnlySpan<Vote> Sorted(int count)
    {
        var kept = heavy.AsSpan(0, count);
        Array.Clear(ends);
        foreach (var vote in kept)
            ends[vote.Bits >> (64 - SortBits)]++;
        if (ends.Max() > FewTogether)
        {
            MemoryMarshal.Cast<Vote, ulong>(kept).Sort();
            return kept;
        }
        if (sorted.Length < count)
            sorted = new Vote[heavy.Length];
        for (var at = 1; at < ends.Length; at++)
            ends[at] += ends[at - 1];
        foreach (var vote in kept)
            sorted[--ends[vote.Bits >> (64 - SortBits)]] = vote;
        Insert(sorted.AsSpan(0, count));
        return sorted.AsSpan(0, count);
    }

    private static void Insert(Span<Vote> some)
    {
        for (var at = 1; at < some.Length; at++)
        {
            var (vote, to) = (some[at], at);
            for (; to > 0 && some[to - 1].Bits > vote.Bits; to--)
                some[to] = some[to - 1];
            some[to] = vote;
        }
    }

    private void Fetch(int chunk)
    {
        if (chunk >= 0)
            Fetching.Begin<Vote>(votes.AsSpan(chunk * ChunkVotes, ChunkVotes));
    }

    private ReadOnlySpan<Vote> Votes(Block block, int chunk) =>
        votes.AsSpan((chunk * ChunkVotes)..(chunk == block.Last ? block.Next : (chunk + 1) * ChunkVotes));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Lengthen(ref Block block)
    {
        if (chunks == chunkBefore.Length)
        {
            Array.Resize(ref chunkBefore, 2 * chunks);
            var more = LargePages.Ask(new Vote[2 * votes.Length]);
            votes.CopyTo(more);
            votes = more;
        }
        chunkBefore[chunks] = block.Last;
        block = new(chunks, chunks * ChunkVotes, (chunks + 1) * ChunkVotes);
        chunks++;
    }

    /// <summary>Its last chunk, where the next vote goes, and where that chunk ends.</summary>
    private record struct Block(int Last, int Next, int End);
}
