using System.Globalization;

namespace CanCuoc.Bench.Accuracy;

/// <summary>Beside the figures of SourceAFIS 3.14 (.NET), measured on the same sets by the same protocol.</summary>
internal static class Anchors
{
    private static readonly (
        string Set,
        double Equal,
        double Missed100,
        double Missed1000,
        double? Missed10000
    )[] SourceAfis =
    [
        ("2002/DB1_B", 3.17, 3.21, 5.71, null),
        ("2002/DB3_B", 11.78, 18.57, 26.43, null),
        ("2004/DB2_B", 12.50, 17.86, 22.50, null),
        ("2004/DB4_B", 4.65, 5.71, 7.14, null),
        ("pooled", 8.39, 11.70, 15.45, 18.84),
    ];

    public static void Print(ScoredSet pooled, IReadOnlyList<ScoredSet> sets)
    {
        Console.WriteLine(
            "| set, % | EER | SourceAFIS | FMR100 | SourceAFIS | FMR1000 | SourceAFIS | FMR10000 | SourceAFIS |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var set in sets.Append(pooled))
        {
            var rates = ErrorRates.Of(set);
            var known = SourceAfis.FirstOrDefault(row => set.Name.EndsWith(row.Set, StringComparison.Ordinal));
            double?[] row =
            [
                rates.Equal,
                known.Set is null ? null : known.Equal,
                rates.Missed100,
                known.Set is null ? null : known.Missed100,
                rates.Missed1000,
                known.Set is null ? null : known.Missed1000,
                rates.Missed10000,
                known.Missed10000,
            ];
            Console.WriteLine($"| {set.Name} | {string.Join(" | ", row.Select(Text))} |");
        }
        Console.WriteLine();
    }

    private static string Text(double? rate) => rate?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
