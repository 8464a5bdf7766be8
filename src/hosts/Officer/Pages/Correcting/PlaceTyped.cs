using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Correcting;

/// <summary>A place as a correction's form holds it: the commune by name, the words below it, the country.</summary>
internal static class PlaceTyped
{
    public static ItemTyped Fill(Address? place) =>
        new(part =>
            part switch
            {
                "commune" => CommuneOf(place),
                "detail" => place?.Detail,
                _ => (place?.Country ?? Country.VietNam).Alpha2,
            }
        );

    /// <summary>No place; a country abroad is one by itself.</summary>
    public static bool IsEmpty(ItemTyped typed) =>
        typed["commune"].Length == 0 && typed["detail"].Length == 0 && typed["country"] == Country.VietNam.Alpha2;

    /// <summary>The place. A commune left as it was stays the unit it was, also one of an older list.</summary>
    /// <param name="held">What the record holds.</param>
    public static Outcome<Address> Read(ItemTyped typed, Address? held)
    {
        var (commune, detail) = (typed["commune"], typed["detail"]);
        if (Country.Read(typed["country"]).IsRefused(out var refusal, out var country))
            return refusal.For("country");
        if (commune.Length == 0 || country != Country.VietNam)
            return Detail(Address.WithoutUnit(country, detail));
        if (held?.Unit is { } unit && CommuneOf(held) == commune)
            return Detail(Address.Of(unit, detail));
        return CommuneTyped.Read(commune).IsRefused(out refusal, out var code)
            ? refusal.For("commune")
            : Detail(Address.Of(AdministrativeUnits.Newest.Find(code)!, detail));
    }

    private static Outcome<Address> Detail(Outcome<Address> read) =>
        read.IsRefused(out var refusal, out var place) ? refusal.For("detail") : place;

    private static string CommuneOf(Address? place)
    {
        var units = new List<string>(3);
        for (var unit = place?.Unit; unit is not null; unit = unit.Parent)
            units.Add(unit.FullName.Vietnamese);
        return string.Join(", ", units);
    }
}
