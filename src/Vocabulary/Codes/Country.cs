using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CanCuoc.Vocabulary;

/// <summary>A country or territory of ISO 3166-1, by which nationality and places abroad are recorded.</summary>
public sealed class Country : IParsable<Country>
{
    public static readonly Refusal NoSuchCode = new(
        "VOC-37",
        "Mã nước không có trong danh mục ISO 3166-1 (2 hoặc 3 chữ cái, ví dụ VN, VNM).",
        "The country code is not in ISO 3166-1 (2 or 3 letters, as VN, VNM).",
        "QCVN 109:2017/BTTTT"
    );

    private static readonly FrozenDictionary<string, Country> ByCode = Load();

    private Country(ListTable row, string vietnamese)
    {
        Alpha2 = row.Text("alpha2");
        Alpha3 = row.Text("alpha3");
        Wording = new Wording(vietnamese, row.Text("name_en"));
    }

    /// <summary>All 249, by their two letters.</summary>
    public static IReadOnlyList<Country> All { get; } =
    [.. ByCode.Values.Distinct().OrderBy(country => country.Alpha2, StringComparer.Ordinal)];

    public static Country VietNam { get; } = ByCode["VN"];

    /// <summary>Two capital letters, as exchanged and stored.</summary>
    public string Alpha2 { get; }

    /// <summary>Three capital letters, as printed in machine-readable zones (ICAO 9303-3 adds codes of its own, not kept here).</summary>
    public string Alpha3 { get; }

    public Wording Wording { get; }

    /// <summary>Two or three letters, in either case.</summary>
    public static Outcome<Country> Read(string code) =>
        ByCode.TryGetValue(code.ToUpperInvariant(), out var country) ? country : NoSuchCode;

    public static Country Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var country) ? throw new FormatException(refusal.ToString()) : country;

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Country result
    ) => !Read(s ?? "").IsRefused(out _, out result);

    /// <summary>The two letters.</summary>
    public override string ToString() => Alpha2;

    private static FrozenDictionary<string, Country> Load()
    {
        var countries = new Dictionary<string, Country>();
        var names = VietnameseNames();
        var table = ListTable.Open("countries_iso3166");
        while (table.Read())
        {
            var country = new Country(table, names[table.Text("alpha2")]);
            countries.Add(country.Alpha2, country);
            countries.Add(country.Alpha3, country);
        }
        return countries.ToFrozenDictionary();
    }

    private static Dictionary<string, string> VietnameseNames()
    {
        var names = new Dictionary<string, string>();
        var table = ListTable.Open("countries_vi");
        while (table.Read())
            names.Add(table.Text("alpha2"), table.Text("name_vi"));
        return names;
    }
}
