using System.Runtime.InteropServices;

namespace CanCuoc.Reader;

/// <summary>
/// Takes from this process for ever what it needs no more once it has its streams: to open files and sockets, so to reach pcscd and the
/// card, to start programs and look into others, and more memory and time than a portrait takes. Linux on x64 has it; on other systems the
/// process has only the bounds that its parent sets.
/// </summary>
internal static class Confinement
{
    private const int CpuSeconds = 0; // RLIMIT_CPU
    private const int FileBytes = 1; // RLIMIT_FSIZE
    private const int DataBytes = 2; // RLIMIT_DATA
    private const int CoreBytes = 4; // RLIMIT_CORE
    private const int OpenFiles = 7; // RLIMIT_NOFILE

    private const int MostSeconds = 10;

    /// <summary>Fewer than are open. With none, poll would not wait for those that are.</summary>
    private const int MostFiles = 4;

    /// <summary>Bytes, four times what the largest picture takes.</summary>
    private const int MostData = 512 * 1024 * 1024;

    /// <summary>Whether it is done; what is not done is not to be gone on with.</summary>
    public static bool Enter() =>
        !OperatingSystem.IsLinux()
        || (
            Limit(CpuSeconds, MostSeconds)
            && Limit(DataBytes, MostData)
            && Limit(FileBytes, 0)
            && Limit(CoreBytes, 0)
            && Limit(OpenFiles, MostFiles)
            && SystemCallFilter.Install()
        );

    private static bool Limit(int resource, int most)
    {
        var limit = new ResourceLimit { Soft = (nuint)most, Hard = (nuint)most };
        return SetLimit(resource, in limit) == 0;
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
