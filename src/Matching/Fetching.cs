using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching;

/// <summary>Asks memory for what will be read soon, where the processor can be told.</summary>
internal static unsafe class Fetching
{
    private const int CacheLine = 64;

    public static void Begin<T>(ReadOnlySpan<T> some)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        // Wherever the collector moves it meanwhile: nothing is read, only sooner.
        var first = (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in some.GetPinnableReference()));
        for (var at = 0; at < some.Length * sizeof(T); at += CacheLine)
            Sse.Prefetch0(first + at);
    }

    /// <summary>The same of memory that does not move.</summary>
    public static void Begin(byte* first, nint bytes)
    {
        if (!Sse.IsSupported)
            return;
        for (nint at = 0; at < bytes; at += CacheLine)
            Sse.Prefetch0(first + at);
    }

    /// <summary>Of one thing that may lie past an end: its line of memory.</summary>
    public static void Line<T>(ref T one)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref one));
    }
}
