using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// Asks for memory in pages of 2 MB where the system gives them to who asks (Linux, madvise): of a table that is read here and there, hardly any
/// of the usual 4 kB is found without walking the tables of pages.
/// </summary>
internal static unsafe class LargePages
{
    private const nuint Bytes = 2 << 20;
    private const int HugePage = 14; // MADV_HUGEPAGE

    /// <summary>An array not yet written to; smaller ones than some pages stay as they are.</summary>
    public static T[] Ask<T>(T[] some)
        where T : unmanaged
    {
        if (!OperatingSystem.IsLinux() || (nuint)some.LongLength * (nuint)sizeof(T) < 4 * Bytes)
            return some;
        fixed (T* pinned = some)
        {
            var first = ((nuint)pinned + Bytes - 1) / Bytes * Bytes;
            var end = ((nuint)pinned + ((nuint)some.LongLength * (nuint)sizeof(T))) / Bytes * Bytes;
            // Advice: what is refused is done without.
            _ = Advise((void*)first, end - first, HugePage);
        }
        return some;
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(void* address, nuint length, int advice);
}
