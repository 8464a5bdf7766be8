using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>
/// What names a unit for good: its code and the day from which the list that gave the code is used. A code alone says nothing:
/// 00004 was Phường Trúc Bạch and is Phường Ba Đình, another territory.
/// </summary>
/// <param name="Code">2 digits for a province, 3 for a district, 5 for a commune (General Statistics Office).</param>
/// <param name="ValidFrom">First day of the list, see <see cref="UnitList.ValidFrom"/>.</param>
public readonly record struct UnitKey(string Code, DateOnly ValidFrom)
{
    /// <summary>As <c>00004@2025-07-01</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}@{ValidFrom:yyyy-MM-dd}");
}
