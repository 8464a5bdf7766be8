namespace CanCuoc.Population;

/// <summary>Relatives that a record links to and therefore does not name, while files know names alone. Pure.</summary>
internal static class LinkedKin
{
    private static readonly IReadOnlyList<Kin> All =
    [
        new(row => row.FatherId, row => row.FatherName, (row, name) => row.FatherName = name),
        new(row => row.MotherId, row => row.MotherName, (row, name) => row.MotherName = name),
        new(row => row.SpouseId, row => row.SpouseName, (row, name) => row.SpouseName = name),
        new(row => row.RepresentativeId, row => row.RepresentativeName, (row, name) => row.RepresentativeName = name),
    ];

    /// <summary>The keys of relatives that a record links to and another row names.</summary>
    public static IEnumerable<long> Of(PersonRow standing, PersonRow offered) =>
        All.Where(kin => kin.NameOf(standing) is null && kin.NameOf(offered) is not null)
            .Select(kin => kin.KeyOf(standing))
            .OfType<long>();

    /// <summary>The same record with the names that are known.</summary>
    public static PersonRow Named(PersonRow standing, IReadOnlyDictionary<long, string> names)
    {
        var named = standing.Copy();
        foreach (var kin in All)
        {
            if (kin.NameOf(named) is null && kin.KeyOf(named) is { } key && names.TryGetValue(key, out var name))
                kin.SetName(named, name);
        }
        return named;
    }

    private sealed record Kin(
        Func<PersonRow, long?> KeyOf,
        Func<PersonRow, string?> NameOf,
        Action<PersonRow, string> SetName
    );
}
