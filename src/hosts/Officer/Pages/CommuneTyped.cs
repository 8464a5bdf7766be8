using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>A commune as an officer types it: <c>Bến Nghé</c>, with the province after a comma where two have one name.</summary>
internal static class CommuneTyped
{
    public static readonly Refusal Unknown = new(
        "OFF-02",
        "Không có xã, phường, đặc khu nào tên như vậy.",
        "No commune has this name."
    );

    public static readonly Refusal Several = new(
        "OFF-03",
        "Nhiều tỉnh có xã, phường tên này; hãy ghi thêm dấu phẩy và tên tỉnh.",
        "Several provinces have a commune of this name; add a comma and the province."
    );

    /// <summary>The code of the unit.</summary>
    public static Outcome<string> Read(string typed)
    {
        var (name, province) = typed.Split(',', 2) is [var first, var second] ? (first, second) : (typed, "");
        AdministrativeUnit[] found =
        [
            .. AdministrativeUnits
                .Newest.Provinces.Where(unit => province.Trim().Length == 0 || IsNamed(unit, province))
                .SelectMany(unit => unit.Communes)
                .Where(unit => IsNamed(unit, name)),
        ];
        return found switch
        {
            [] => Unknown,
            [var only] => only.Code,
            _ => Several,
        };
    }

    private static bool IsNamed(AdministrativeUnit unit, string typed) =>
        Folding.Ascii(typed) is var folded
        && (folded == Folding.Ascii(unit.Name) || folded == Folding.Ascii(unit.FullName.Vietnamese));
}
