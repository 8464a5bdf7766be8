using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>The kinds of administrative unit, those of the district level up to 30 June 2025 included.</summary>
public enum UnitKind : byte
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố trực thuộc trung ương.</summary>
    CentralCity,

    /// <summary>Quận.</summary>
    UrbanDistrict,

    /// <summary>Huyện.</summary>
    RuralDistrict,

    /// <summary>Thị xã.</summary>
    Town,

    /// <summary>Thành phố thuộc tỉnh, thành phố thuộc thành phố trực thuộc trung ương.</summary>
    ProvincialCity,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Thị trấn.</summary>
    Township,

    /// <summary>Đặc khu, since 1 July 2025.</summary>
    SpecialZone,
}

/// <summary>The level of a unit, told by the length of its code: 2, 3 or 5 digits.</summary>
public enum UnitLevel : byte
{
    Province,

    /// <summary>Abolished on 1 July 2025.</summary>
    District,
    Commune,
}

/// <summary>Labels and reading of <see cref="UnitKind"/>.</summary>
public static class UnitKindWord
{
    private static readonly (UnitLevel Level, Wording Word)[] Kinds =
    [
        (UnitLevel.Province, new("Tỉnh", "province")),
        (UnitLevel.Province, new("Thành phố", "city")),
        (UnitLevel.District, new("Quận", "urban district")),
        (UnitLevel.District, new("Huyện", "rural district")),
        (UnitLevel.District, new("Thị xã", "town")),
        (UnitLevel.District, new("Thành phố", "city")),
        (UnitLevel.Commune, new("Phường", "ward")),
        (UnitLevel.Commune, new("Xã", "commune")),
        (UnitLevel.Commune, new("Thị trấn", "township")),
        (UnitLevel.Commune, new("Đặc khu", "special zone")),
    ];

    private static readonly byte[][] Utf8 = [.. Kinds.Select(kind => Encoding.UTF8.GetBytes(kind.Word.Vietnamese))];

    extension(UnitKind kind)
    {
        /// <summary>The word before the name, as in <c>Phường Ba Đình</c>.</summary>
        public Wording Wording => Kinds[(int)kind].Word;

        public UnitLevel Level => Kinds[(int)kind].Level;

        /// <summary>The kind that a list names by its Vietnamese word; <c>Thành phố</c> stands on two levels.</summary>
        internal static UnitKind Of(UnitLevel level, ReadOnlySpan<byte> word)
        {
            for (var i = 0; i < Kinds.Length; i++)
            {
                if (Kinds[i].Level == level && word.SequenceEqual(Utf8[i]))
                    return (UnitKind)i;
            }
            throw new InvalidOperationException($"No kind of unit is called {Encoding.UTF8.GetString(word)}.");
        }
    }
}
