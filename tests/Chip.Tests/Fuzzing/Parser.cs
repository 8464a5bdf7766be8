namespace CanCuoc.Chip.Tests.Fuzzing;

/// <summary>A parser of the library, something that it reads, and how it is asked.</summary>
/// <param name="Reads">Whether it takes these bytes; it may refuse them, and do nothing else.</param>
internal sealed record Parser(string Name, byte[] Sample, Func<byte[], bool> Reads)
{
    /// <summary>What a parse may allocate besides a multiple of its input.</summary>
    private const long Room = 1 << 20;
    private const long PerByte = 256;

    /// <summary>What the parser says, once it was seen to end with an answer and within its memory.</summary>
    public bool Ask(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        bool taken;
        try
        {
            taken = Reads(bytes);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{Name} threw at {Shown(bytes)}", failure);
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > Room + (PerByte * bytes.Length))
            throw new InvalidOperationException($"{Name} allocated {allocated:N0} bytes at {Shown(bytes)}");
        return taken;
    }

    private static string Shown(byte[] bytes) =>
        $"{bytes.Length} bytes: {Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 4_000)))}";
}
