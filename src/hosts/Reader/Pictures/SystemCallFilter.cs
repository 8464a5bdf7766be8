using System.Runtime.InteropServices;

namespace CanCuoc.Reader;

/// <summary>
/// A seccomp filter for all threads of this process: it may compute, use the memory it can get and the streams it has, and start threads of
/// its own. To every other call it is told that it may not (EPERM), whoever runs it. The numbers are those of Linux on x64.
/// </summary>
internal static class SystemCallFilter
{
    private const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS
    private const int Seccomp = 317;
    private const int SetFilter = 1; // SECCOMP_SET_MODE_FILTER
    private const int AllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC

    private const uint ArchitectureX64 = 0xC000_003E; // AUDIT_ARCH_X86_64
    private const uint OtherNumbers = 0x4000_0000; // the calls of x32
    private const uint Clone = 56;
    private const uint Clone3 = 435;
    private const uint ThreadFlag = 0x0001_0000; // CLONE_THREAD

    private const uint KillProcess = 0x8000_0000; // SECCOMP_RET_KILL_PROCESS
    private const uint Allow = 0x7FFF_0000; // SECCOMP_RET_ALLOW
    private const uint NotPermitted = 0x0005_0001; // SECCOMP_RET_ERRNO, EPERM
    private const uint NotThere = 0x0005_0026; // SECCOMP_RET_ERRNO, ENOSYS

    private const ushort Load = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private const ushort IfEqual = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort IfAtLeast = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    private const ushort IfSet = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    private const ushort Return = 0x06; // BPF_RET | BPF_K

    // of seccomp_data
    private const uint NumberAt = 0;
    private const uint ArchitectureAt = 4;
    private const uint FlagsAt = 16;

    private static readonly uint[] Allowed =
    [
        .. (ReadOnlySpan<uint>)[0, 1, 3, 5, 7, 8, 19, 20], // read, write, close, fstat, poll, lseek, readv, writev
        .. (ReadOnlySpan<uint>)[9, 10, 11, 12, 25, 27, 28], // mmap, mprotect, munmap, brk, mremap, mincore, madvise
        .. (ReadOnlySpan<uint>)[13, 14, 15, 131, 234], // rt_sigaction, rt_sigprocmask, rt_sigreturn, sigaltstack, tgkill
        .. (ReadOnlySpan<uint>)[24, 143, 145, 202, 203, 204, 309, 324], // sched_…, futex, getcpu, membarrier
        .. (ReadOnlySpan<uint>)[218, 273, 334], // set_tid_address, set_robust_list, rseq
        .. (ReadOnlySpan<uint>)[35, 96, 219, 228, 229, 230], // nanosleep, gettimeofday, restart_syscall, clock_gettime, _getres, _nanosleep
        .. (ReadOnlySpan<uint>)[39, 63, 72, 98, 99, 100, 186, 318], // getpid, uname, fcntl, getrusage, sysinfo, times, gettid, getrandom
        .. (ReadOnlySpan<uint>)[60, 231], // exit, exit_group
    ];

    public static bool Install()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return false;
        var instructions = Instructions();
        var pinned = GCHandle.Alloc(instructions, GCHandleType.Pinned);
        try
        {
            var program = new FilterProgram
            {
                Length = (ushort)instructions.Length,
                Instructions = pinned.AddrOfPinnedObject(),
            };
            return Control(NoNewPrivileges, 1, 0, 0, 0) == 0
                && InstallFilter(Seccomp, SetFilter, AllThreads, in program) == 0;
        }
        finally
        {
            pinned.Free();
        }
    }

    // the C library makes threads by clone where there is no clone3, whose flags a filter cannot see
    private static Instruction[] Instructions()
    {
        var denies = 7 + Allowed.Length;
        var (allows, clones, isNotThere) = (denies + 1, denies + 2, denies + 6);
        var all = new List<Instruction>
        {
            new(Load, 0, 0, ArchitectureAt),
            new(IfEqual, 1, 0, ArchitectureX64),
            new(Return, 0, 0, KillProcess),
            new(Load, 0, 0, NumberAt),
        };
        all.Add(new(IfAtLeast, To(denies), 0, OtherNumbers));
        all.Add(new(IfEqual, To(isNotThere), 0, Clone3));
        all.Add(new(IfEqual, To(clones), 0, Clone));
        foreach (var number in Allowed)
            all.Add(new(IfEqual, To(allows), 0, number));
        all.Add(new(Return, 0, 0, NotPermitted));
        all.Add(new(Return, 0, 0, Allow));
        all.Add(new(Load, 0, 0, FlagsAt));
        all.Add(new(IfSet, 0, 1, ThreadFlag));
        all.Add(new(Return, 0, 0, Allow));
        all.Add(new(Return, 0, 0, NotPermitted));
        all.Add(new(Return, 0, 0, NotThere));
        return [.. all];

        byte To(int place) => (byte)(place - all.Count - 1);
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "syscall")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint InstallFilter(nint number, nint operation, nint flags, in FilterProgram program);

    /// <summary>sock_filter of linux/filter.h; a jump skips so many instructions.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

    /// <summary>sock_fprog of linux/filter.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public nint Instructions;
    }
}
