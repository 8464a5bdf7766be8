using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Gallery;

/// <summary>One of the threads that search, with memory of its own for scores and tiles.</summary>
internal sealed unsafe class SearchThread : IDisposable
{
    /// <summary>Codes of a block and what is made of them stay in the second cache.</summary>
    private const int BlockBytes = 128 * 1024;

    private const int FewestRows = 64;
    private const int MostRows = 4096;
    private const int Alignment = 64;

    // Scores of a row's queries fall on different sets of the nearest cache.
    private const int Apart = 64;

    private byte* memory;
    private long memoryBytes;

    /// <summary>Compares a stretch with the question, a block at a time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before its last block.</exception>
    public void Go(Stretch stretch)
    {
        var job = stretch.Job;
        var blockRows =
            Math.Clamp(BlockBytes / stretch.View.Format.Stride, FewestRows, MostRows) / FewestRows * FewestRows;
        var scoreStride = blockRows + Apart;
        var scoreBytes = (long)sizeof(int) * scoreStride * job.Question.Codes.Count;
        Ensure(scoreBytes + job.Kernel.ScratchBytes);
        for (var at = 0; at < stretch.Count; at += blockRows)
        {
            job.Cancellation.ThrowIfCancellationRequested();
            var first = stretch.First + at;
            var count = Math.Min(blockRows, stretch.Count - at);
            job.Kernel.Score(stretch.View.Code(first), count, (int*)memory, scoreStride, memory + scoreBytes);
            for (var code = 0; code < stretch.Hits.Length; code++)
                Collect(
                    stretch,
                    first,
                    new Scores((int*)memory + ((nint)code * scoreStride), count),
                    stretch.Hits[code]
                );
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
    }

    private static void Collect(Stretch stretch, long first, Scores scores, TopHits hits)
    {
        for (var row = hits.Next(scores, 0); row < scores.Count; row = hits.Next(scores, row + 1))
        {
            if (stretch.View.IsLive(first + row, out var member))
                hits.Add(new(scores.First[row], member.Subject, member.Part));
        }
    }

    private void Ensure(long bytes)
    {
        if (bytes <= memoryBytes)
            return;
        NativeMemory.AlignedFree(memory);
        memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, Alignment);
        memoryBytes = bytes;
    }
}
