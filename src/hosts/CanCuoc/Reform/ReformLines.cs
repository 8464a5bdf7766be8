using System.Globalization;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>How a reform and its counts are printed.</summary>
internal static class ReformLines
{
    private static readonly Dictionary<ReformState, Wording> States = new()
    {
        [ReformState.Planned] = new("chưa chạy thử", "not rehearsed"),
        [ReformState.Rehearsed] = new("đã chạy thử", "rehearsed"),
        [ReformState.Running] = new("đang thực hiện, chạy lại thì làm tiếp", "under way; run again to go on"),
        [ReformState.InForce] = new("đã thực hiện", "carried out"),
        [ReformState.Undoing] = new("đang hoàn tác, hoàn tác lại thì làm tiếp", "being undone; undo again to go on"),
    };

    /// <summary>What it is, its units before and after, and on whose word.</summary>
    public static void Print(UnitReform reform)
    {
        Console.WriteLine($"{reform.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {reform.Title}");
        foreach (
            var (level, word) in new[]
            {
                (UnitLevel.Province, "tỉnh / provinces"),
                (UnitLevel.Commune, "xã / communes"),
            }
        )
            Console.WriteLine($"  {Count(reform.Before, level):N0} → {Count(reform.After, level):N0} {word}");
        Console.WriteLine($"  {reform.Article}");
        Console.WriteLine($"  Nguồn / origin: {reform.Origin.Vietnamese}");
        Console.WriteLine($"                  {reform.Origin.English}");
    }

    public static void Print(ReformState state) => Console.WriteLine($"  {States[state]}");

    /// <summary>The addresses that it concerns, by how today's unit is known.</summary>
    public static void Print(ReformTally tally)
    {
        Console.WriteLine($"  {tally.Persons, 13:N0} người / persons");
        Console.WriteLine($"  {tally.Addresses, 13:N0} địa chỉ / addresses");
        Console.WriteLine($"  {tally.Mapped, 13:N0} theo bảng chuyển đổi / by the mapping");
        Console.WriteLine($"  {tally.ByWords, 13:N0} theo phần ghi chi tiết / by the words of the address");
        Console.WriteLine($"  {tally.ByPerson, 13:N0} do cán bộ quyết định / decided by an officer");
        Console.WriteLine($"  {tally.Open, 13:N0} chờ cán bộ quyết định / wait for an officer");
    }

    private static int Count(UnitList list, UnitLevel level) => list.Units.Count(unit => unit.Level == level);
}
