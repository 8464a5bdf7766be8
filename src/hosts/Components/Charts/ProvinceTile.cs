using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Charts;

/// <summary>
/// One tile of a <see cref="ProvinceMap"/>: a province of the list of 1 July 2025, or one of the two archipelagos that every map of
/// Việt Nam shows, which belong to Đà Nẵng and Khánh Hòa. Places are our own drawing: neighbours as far as squares allow.
/// </summary>
internal sealed record ProvinceTile(AdministrativeUnit Province, string Name, int Column, int Row, bool IsArchipelago)
{
    public const int Width = 58;
    public const int Height = 50;
    private const int Gap = 3;

    /// <summary>Codes of provinces from north to south, west to east; two characters a tile.</summary>
    private static readonly string[] Grid =
    [
        "12 15 08 04 .. ..",
        "11 14 25 19 20 ..",
        ".. .. 01 24 22 ..",
        ".. 38 37 33 31 ..",
        ".. 40 .. .. .. ..",
        ".. .. 42 .. .. ..",
        ".. .. 44 46 .. HS",
        ".. .. .. 48 51 ..",
        ".. .. .. .. 52 ..",
        ".. .. .. .. 66 56",
        ".. .. 80 75 68 ..",
        "91 82 86 79 .. TS",
        "96 92 .. .. .. ..",
    ];

    public static IReadOnlyList<ProvinceTile> All { get; } =
    [
        .. Grid.SelectMany((line, row) => line.Split(' ').Select((code, column) => Of(code, column, row)))
            .OfType<ProvinceTile>(),
    ];

    public static string ViewBox { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"0 0 {(All.Max(tile => tile.Column) + 1) * (Width + Gap)} {Grid.Length * (Height + Gap)}"
        );

    /// <summary>The name over two lines, divided at its last space.</summary>
    public IEnumerable<string> Lines =>
        Name.LastIndexOf(' ') is var space and > 0 ? [Name[..space], Name[(space + 1)..]] : [Name];

    /// <summary>Where SVG puts the tile.</summary>
    public string Place =>
        string.Create(CultureInfo.InvariantCulture, $"translate({Column * (Width + Gap)} {Row * (Height + Gap)})");

    private static ProvinceTile? Of(string code, int column, int row) =>
        code switch
        {
            ".." => null,
            "HS" => new ProvinceTile(Find("48"), "Hoàng Sa", column, row, IsArchipelago: true),
            "TS" => new ProvinceTile(Find("56"), "Trường Sa", column, row, IsArchipelago: true),
            _ => new ProvinceTile(Find(code), Find(code).Name, column, row, IsArchipelago: false),
        };

    private static AdministrativeUnit Find(string code) => AdministrativeUnits.Newest.Find(code)!;
}
