using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Gallery.Scoring;

/// <summary>With which instructions codes are compared, the quickest last. All answer the same.</summary>
internal enum ScorePath
{
    Plain,
    AdvSimd,
    Avx2,
    Avx512,

    /// <summary>Dot products of bytes in one instruction, 32 at once, as .NET offers them.</summary>
    AvxVnni,

    /// <summary>The same 64 at once, and counts of bits: processors have them and .NET 10 does not, see <see cref="MachineCode"/>.</summary>
    Avx512Vnni,
}

internal static class ScorePaths
{
    /// <summary>Those that this machine can run.</summary>
    public static IReadOnlyList<ScorePath> Supported { get; } = [.. Enum.GetValues<ScorePath>().Where(Runs)];

    public static ScorePath Best => Supported[^1];

    private static bool Runs(ScorePath path) =>
        path switch
        {
            ScorePath.AdvSimd => AdvSimd.Arm64.IsSupported,
            ScorePath.Avx2 => Avx2.IsSupported,
            ScorePath.Avx512 => Avx512BW.IsSupported,
            ScorePath.AvxVnni => AvxVnni.IsSupported,
            ScorePath.Avx512Vnni => MachineCode.IsSupported,
            _ => true,
        };
}
