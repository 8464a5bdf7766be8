using System.Runtime.Intrinsics;

namespace CanCuoc.Bench;

/// <summary>Reads memory and adds it up, where there is no C compiler to do it.</summary>
internal static unsafe class MemoryReading
{
    public static ulong All(byte* bytes, long length)
    {
        var (even, odd) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (var at = 0L; at + 128 <= length; at += 128)
        {
            even += Vector512.Load((ulong*)(bytes + at));
            odd += Vector512.Load((ulong*)(bytes + at + 64));
        }
        return Vector512.Sum(even + odd);
    }
}
