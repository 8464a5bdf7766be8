using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>The reforms between the editions of the list, in their order.</summary>
public static class UnitReforms
{
    public static readonly Refusal Unknown = new(
        "VOC-45",
        "Không có đợt sắp xếp đơn vị hành chính nào mang ngày này; xem ./run reform list.",
        "No reform of units has this day; see ./run reform list."
    );

    /// <summary>
    /// The mergers of communes and districts that came piece by piece before 30 June 2025, under the first day of the list that
    /// has them all, and the reform of 1 July 2025.
    /// </summary>
    public static IReadOnlyList<UnitReform> All { get; } = [OfMergers(), Of2025()];

    /// <summary>The reform of a day written <c>2025-07-01</c>.</summary>
    public static Outcome<UnitReform> Read(string? day) =>
        All.FirstOrDefault(reform => reform.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day?.Trim())
            is { } found
            ? found
            : Unknown.For("day");

    private static UnitReform OfMergers()
    {
        var (before, after) = (AdministrativeUnits.Lists[0], AdministrativeUnits.Lists[1]);
        return new UnitReform(
            before,
            after,
            new(
                "Sắp xếp đơn vị hành chính cấp huyện, cấp xã từ cuối năm 2021 đến tháng 6 năm 2025",
                "Mergers of districts and communes, end of 2021 to June 2025"
            ),
            "Nghị quyết 35/2023/UBTVQH15",
            new(
                "So danh mục tháng 11/2021 với danh mục 30/6/2025: mã và tên giữ nguyên, hoặc cùng tên trong cùng huyện; "
                    + "ngoài ra không suy đoán mà để cán bộ quyết định. Không phải văn bản của Nhà nước.",
                "The lists of November 2021 and 30 June 2025 compared: code and name stayed, or the same name in the same district; "
                    + "nothing else is guessed but left to an officer. Not a text of the State."
            ),
            new LaterUnits(before, after).Of
        );
    }

    private static UnitReform Of2025() =>
        new(
            AdministrativeUnits.Lists[1],
            AdministrativeUnits.Lists[2],
            new(
                "Sắp xếp đơn vị hành chính ngày 01/7/2025 (34 tỉnh, thành phố; không còn cấp huyện)",
                "The reform of 1 July 2025 (34 provinces; no districts)"
            ),
            "Nghị quyết 202/2025/QH15",
            new(
                "github.com/dvhcvn/20250701, bản dd94887, lập từ Nghị quyết 1654 đến 1687/NQ-UBTVQH15 rồi kiểm tra; "
                    + "dùng để đề xuất, không phải chứng cứ pháp lý.",
                "github.com/dvhcvn/20250701, commit dd94887, compiled from NQ 1654 to 1687/NQ-UBTVQH15 and checked; "
                    + "good for proposing, not legal proof."
            ),
            SuccessorsIn2025
        );

    /// <summary>A district has no successor of its own: what lay in it lies in one of those of its communes.</summary>
    private static IEnumerable<AdministrativeUnit> SuccessorsIn2025(AdministrativeUnit unit) =>
        SuccessionMap.Of(unit).Units is [_, ..] known ? known
        : unit.Level == UnitLevel.District ? unit.Communes.SelectMany(commune => SuccessionMap.Of(commune).Units)
        : [];
}
