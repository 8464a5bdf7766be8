using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>The lists <c>pin_province_prefix</c> and <c>pin_prefix_ranges</c>; countries are rows to add to the second.</summary>
internal static class NumberPrefixes
{
    private static readonly (PrefixKind Kind, Wording? Name)[] Table = Load();

    public static PrefixKind KindOf(NumberPrefix prefix) => Table[prefix.Value].Kind;

    public static Wording? NameOf(NumberPrefix prefix) => Table[prefix.Value].Name;

    private static (PrefixKind, Wording?)[] Load()
    {
        var table = new (PrefixKind, Wording?)[1000];
        var provinces = ListTable.Open("pin_province_prefix");
        while (provinces.Read())
        {
            var name = provinces.Text("name");
            table[Number(provinces.Text("prefix"))] = (PrefixKind.Province, new Wording(name, name));
        }
        var ranges = ListTable.Open("pin_prefix_ranges");
        while (ranges.Read())
        {
            var range = (Enum.Parse<PrefixKind>(ranges.Text("kind"), ignoreCase: true), ranges.Wording());
            table.AsSpan(Number(ranges.Text("first"))..(Number(ranges.Text("last")) + 1)).Fill(range);
        }
        return table;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
