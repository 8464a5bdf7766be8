using System.Data.Common;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>An item of the record that is an address; in the order in which officers decide them, residences first.</summary>
public enum AddressItem
{
    PermanentResidence = 1,
    TemporaryResidence = 2,
    CurrentAbode = 3,
    BirthRegistration = 4,
    PlaceOfBirth = 5,
    PlaceOfOrigin = 6,
}

/// <summary>The columns and labels of <see cref="AddressItem"/>.</summary>
public static class AddressItems
{
    private static readonly (AddressItem Item, string Column)[] Columns =
    [
        (AddressItem.PermanentResidence, "permanent_residence"),
        (AddressItem.TemporaryResidence, "temporary_residence"),
        (AddressItem.CurrentAbode, "current_abode"),
        (AddressItem.BirthRegistration, "birth_registration"),
        (AddressItem.PlaceOfBirth, "place_of_birth"),
        (AddressItem.PlaceOfOrigin, "place_of_origin"),
    ];

    internal static IReadOnlyList<AddressItem> All { get; } = [.. Columns.Select(column => column.Item)];

    /// <summary>The columns of <see cref="All"/>, for a statement.</summary>
    internal static string Names { get; } = string.Join(", ", Columns.Select(column => column.Column));

    /// <summary>The addresses of a row that was selected by <see cref="Names"/>, from <paramref name="first"/> on.</summary>
    internal static string?[] Read(DbDataReader row, int first) =>
        [.. All.Select((_, place) => row.IsDBNull(first + place) ? null : row.GetString(first + place))];

    /// <summary>What a row says of an item, as it is stored.</summary>
    internal static string? Of(PersonRow row, AddressItem item) =>
        item switch
        {
            AddressItem.PermanentResidence => row.PermanentResidence,
            AddressItem.TemporaryResidence => row.TemporaryResidence,
            AddressItem.CurrentAbode => row.CurrentAbode,
            AddressItem.BirthRegistration => row.BirthRegistration,
            AddressItem.PlaceOfBirth => row.PlaceOfBirth,
            _ => row.PlaceOfOrigin,
        };

    /// <summary>What a record says of an item.</summary>
    internal static Address? Of(PersonDetails details, AddressItem item) =>
        item switch
        {
            AddressItem.PermanentResidence => details.PermanentResidence,
            AddressItem.TemporaryResidence => details.TemporaryResidence,
            AddressItem.CurrentAbode => details.CurrentAbode,
            AddressItem.BirthRegistration => details.BirthRegistration,
            AddressItem.PlaceOfBirth => details.PlaceOfBirth,
            _ => details.PlaceOfOrigin,
        };

    /// <summary>What the record calls an item.</summary>
    public static Wording LabelOf(AddressItem item) =>
        RecordFields.All.Single(field => field.Columns.Contains(Columns[(int)item - 1].Column)).Label;
}
