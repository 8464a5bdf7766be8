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

    /// <summary>Compares a stretch with all questions of its pass, a block at a time.</summary>
    /// <exception cref="OperationCanceledException">All were cancelled before its last block.</exception>
    public void Go(Stretch stretch)
    {
        var kernel = stretch.Pass.Kernel;
        var blockRows =
            Math.Clamp(BlockBytes / stretch.View.Format.Stride, FewestRows, MostRows) / FewestRows * FewestRows;
        var scoreStride = blockRows + Apart;
        var scoreBytes = (long)sizeof(int) * scoreStride * stretch.Pass.Codes.Count;
        Ensure(scoreBytes + kernel.ScratchBytes);
        for (var at = 0; at < stretch.Count; at += blockRows)
        {
            if (stretch.IsCancelled)
                throw new OperationCanceledException();
            var count = Math.Min(blockRows, stretch.Count - at);
            kernel.Score(stretch.View.Code(stretch.First + at), count, (int*)memory, scoreStride, memory + scoreBytes);
            foreach (var seeker in stretch.Seekers)
                Collect(seeker, stretch.First + at, Math.Min(count, seeker.Count - at), scoreStride);
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
    }

    private void Collect(Seeker seeker, long first, int count, int scoreStride)
    {
        for (var code = 0; code < seeker.Hits.Length && count > 0; code++)
        {
            var scores = new Scores((int*)memory + ((nint)(seeker.FirstCode + code) * scoreStride), count);
            var hits = seeker.Hits[code];
            for (var row = hits.Next(scores, 0); row < count; row = hits.Next(scores, row + 1))
            {
                if (seeker.View.IsLive(first + row, out var member))
                    hits.Add(new(scores.First[row], member.Subject, member.Part));
            }
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
