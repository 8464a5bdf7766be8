using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>
/// Compares EF.CardAccess, which anybody between chip and terminal could change before the session began, with its copy in DG14
/// (ICAO 9303-11 §9.2.11, TR-03110-3 §A.1.2).
/// </summary>
internal static class CardAccess
{
    public static readonly Refusal Weakened = new(
        "CHI-74",
        "Cách mở chip mà EF.CardAccess nêu khác với bản đã ký trong DG14: có kẻ ép dùng cách yếu hơn, nên ngừng đọc.",
        "EF.CardAccess tells other ways to open the chip than its signed copy in DG14: somebody forces a weaker one, so reading ends.",
        "ICAO 9303-11 §9.2"
    );

    /// <summary>id-PACE; what follows names mapping and cipher.</summary>
    private const string Pace = "0.4.0.127.0.7.2.2.4.";

    /// <summary>Whether they tell of PACE differently. A DG14 that says nothing of PACE has no copy to compare with.</summary>
    /// <param name="told">As read; null where the chip showed no such file.</param>
    public static bool IsWeakened(SecurityInfos? told, SecurityInfos signed)
    {
        var expected = PaceOf(signed);
        return expected.Count > 0 && !expected.SetEquals(PaceOf(told));
    }

    private static HashSet<SecurityInfo> PaceOf(SecurityInfos? infos) =>
        [.. (infos?.All ?? []).Where(info => info.Protocol.StartsWith(Pace, StringComparison.Ordinal))];
}
