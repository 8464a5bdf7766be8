using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>
/// Two loops of AVX-512 VNNI and VPOPCNTDQ, which processors have had since 2019 and .NET 10 offers in no class: what MachineCode.s
/// assembles to, in a page that may be executed and never written again. Linux on x64 has it; where the processor, the system or its
/// policy does not allow it the paths in C# answer the same.
/// </summary>
internal static unsafe class MachineCode
{
    /// <summary>Where the second loop begins.</summary>
    private const int BitsAt = 448;

    private const int Leaf = 7; // CPUID: structured extended features
    private const int Vnni = 1 << 11;
    private const int CountBits = 1 << 14; // AVX512_VPOPCNTDQ

    private const int ReadWrite = 3; // PROT_READ | PROT_WRITE
    private const int ReadExecute = 5; // PROT_READ | PROT_EXEC
    private const int PrivateAnonymous = 0x22; // MAP_PRIVATE | MAP_ANONYMOUS, Linux

    private const string Assembled = """
        62F17D48EFC062F17548EFC962F16D48EFD262F16548EFDB62F15D48EFE462F15548EFED62F14D48EFF662F14548EFFF62513D48EFC06251
        3548EFC962512D48EFD262512548EFDB62511D48EFE462511548EFED62510D48EFF662510548EFFF62E1FE486F0762E1FE486F4F0162E1FE
        486F570262E1FE486F5F0362E27D48582662E27D48586E0162E27D4858760262E27D48587E0362B27D4050C462B2754050CC62B26D4050D4
        62B2654050DC62B27D4050E562B2754050ED62B26D4050F562B2654050FD62327D4050C66232754050CE62326D4050D66232654050DE6232
        7D4050E76232754050EF62326D4050F76232654050FF4881C7000100004883C61048FFCA0F8556FFFFFF62F1FE487F0162F1FE487F490162
        F1FE487F510262F1FE487F59034C01C162F1FE487F2162F1FE487F690162F1FE487F710262F1FE487F79034C01C16271FE487F016271FE48
        7F49016271FE487F51026271FE487F59034C01C16271FE487F216271FE487F69016271FE487F71026271FE487F7903C5F877C366662E0F1F
        84000000000066662E0F1F84000000000066662E0F1F84000000000066662E0F1F84000000000066662E0F1F840000000000660F1F440000
        4989CA4C8D1C7689F083E03F89C1C1E903B801000000D3E0FFC8C5F892C862C27D287CE14989F149C1E90662F17D48EFC062F17548EFC962
        F16D48EFD262F16548EFDB62F15D48EFE462F15548EFED62F14D48EFF662F14548EFFF4C89C84885C00F84B800000062C1FE486F0262E1FD
        40EF0F62A2FD4855C962B1FD48D4C162E1FD40EF0C3762A2FD4855C962B1F548D4C962E1FD40EF0C7762A2FD4855C962B1ED48D4D162A1FD
        40EF0C1F62A2FD4855C962B1E548D4D9488D3CB762E1FD40EF0F62A2FD4855C962B1DD48D4E162E1FD40EF0C3762A2FD4855C962B1D548D4
        E962E1FD40EF0C7762A2FD4855C962B1CD48D4F162A1FD40EF0C1F62A2FD4855C962B1C548D4F948F7DE488D7CB74048F7DE4983C24048FF
        C80F8548FFFFFF85C90F84AA00000062C1FEC96F0262E1FDC1EF0F62A2FD4855C962B1FD48D4C162E1FDC1EF0C3762A2FD4855C962B1F548
        D4C962E1FDC1EF0C7762A2FD4855C962B1ED48D4D162A1FDC1EF0C1F62A2FD4855C962B1E548D4D9488D3CB762E1FDC1EF0F62A2FD4855C9
        62B1DD48D4E162E1FDC1EF0C3762A2FD4855C962B1D548D4E962E1FDC1EF0C7762A2FD4855C962B1CD48D4F162A1FDC1EF0C1F62A2FD4855
        C962B1C548D4F948F7DE488D3CB748F7DE62F1F54873F12062F17D48EBC162F1E54873F32062F16D48EBD362F1D54873F52062F15D48EBE5
        62F1C54873F72062F14D48EBF762E1FD486CC262E1FD486DCA62A1FD40D4C162E1DD486CD662E1DD486DDE62A1ED40D4D362A3FD4043CA88
        62A3FD4043DADD62A1F540D4C362A3FD4043C8B162A1FD40D4C162A3FD4043C00862A15D20FAC062C17E287F004983C0204C89C848C1E006
        4929C24829C7488D3CF748FFCA0F85B0FDFFFFC5F877C3
        """;

    private static readonly byte* Code = Load();

    public static bool IsSupported => Code is not null;

    /// <summary>The tile, four queries, groups of four dimensions, scores, bytes from the scores of a query to those of the next.</summary>
    public static delegate* unmanaged[SuppressGCTransition]<byte*, byte*, nint, int*, nint, void> Dot =>
        (delegate* unmanaged[SuppressGCTransition]<byte*, byte*, nint, int*, nint, void>)Code;

    /// <summary>Rows, bytes from one to the next, times eight of them (one or more), a query, scores, bits of a code.</summary>
    public static delegate* unmanaged[SuppressGCTransition]<byte*, nint, nint, byte*, int*, int, void> Bits =>
        (delegate* unmanaged[SuppressGCTransition]<byte*, nint, nint, byte*, int*, int, void>)(Code + BitsAt);

    public static byte[] Bytes => Convert.FromHexString(Assembled.ReplaceLineEndings(""));

    private static byte* Load()
    {
        if (!OperatingSystem.IsLinux() || !Avx512BW.IsSupported || !Avx512BW.X64.IsSupported)
            return null;
        if ((X86Base.CpuId(Leaf, 0).Ecx & (Vnni | CountBits)) != (Vnni | CountBits))
            return null;
        var bytes = Bytes;
        var page = Map(0, (nuint)bytes.Length, ReadWrite, PrivateAnonymous, -1, 0);
        if (page == -1)
            return null;
        bytes.CopyTo(new Span<byte>((void*)page, bytes.Length));
        return Protect(page, (nuint)bytes.Length, ReadExecute) == 0 ? (byte*)page : null;
    }

    [DllImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Protect(nint address, nuint length, int protection);
}
