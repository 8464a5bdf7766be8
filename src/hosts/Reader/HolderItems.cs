using System.Globalization;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What the chip says of its holder, item by item; what it does not say is left out.</summary>
internal static class HolderItems
{
    /// <summary>Of a citizen's card its Vietnamese data, of any other card what its zone says.</summary>
    public static IEnumerable<HolderItem> Of(LogicalDataStructure card) =>
        (card.DataGroup13 is { } citizen ? OfCitizen(citizen) : OfZone(card.DataGroup1.Zone)).Where(item =>
            item.Value.Length > 0
        );

    private static IEnumerable<HolderItem> OfCitizen(DataGroup13 citizen) =>
        [
            new("number", new("Số định danh cá nhân", "Personal number"), $"{citizen.Number}"),
            new("name", new("Họ, chữ đệm và tên", "Full name"), citizen.Name.Full),
            new("birth", new("Ngày, tháng, năm sinh", "Date of birth"), $"{citizen.Birth}"),
            new("sex", new("Giới tính", "Sex"), citizen.Sex.Wording.Vietnamese),
            new("nationality", new("Quốc tịch", "Nationality"), citizen.Nationality.Wording.Vietnamese),
            new("ethnicGroup", new("Dân tộc", "Ethnic group"), $"{citizen.EthnicGroup}"),
            new("religion", new("Tôn giáo", "Religion"), $"{citizen.Religion}"),
            new("placeOfOrigin", new("Quê quán", "Place of origin"), citizen.PlaceOfOrigin ?? ""),
            new("residence", new("Nơi thường trú", "Permanent residence"), citizen.PermanentResidence ?? ""),
            new("features", new("Đặc điểm nhân dạng", "Distinguishing features"), citizen.DistinguishingFeatures ?? ""),
            new("issued", new("Ngày cấp", "Date of issue"), Day(citizen.Issued)),
            new("expires", new("Có giá trị đến", "Date of expiry"), Expiry(citizen.Expires)),
            new("father", new("Họ, chữ đệm và tên cha", "Father"), $"{citizen.Father}"),
            new("mother", new("Họ, chữ đệm và tên mẹ", "Mother"), $"{citizen.Mother}"),
            new("spouse", new("Họ, chữ đệm và tên vợ hoặc chồng", "Spouse"), $"{citizen.Spouse}"),
            new("oldNumber", new("Số giấy tờ cũ", "Former number"), citizen.OldNumber ?? ""),
            new("chipSerial", new("Số chip", "Chip serial number"), citizen.ChipSerial ?? ""),
        ];

    private static IEnumerable<HolderItem> OfZone(MachineReadableZone zone) =>
        [
            new("document", new("Số giấy tờ", "Document number"), zone.DocumentNumber),
            new("name", new("Họ tên", "Name"), zone.Name),
            new("birth", new("Ngày sinh (năm, tháng, ngày)", "Date of birth (year, month, day)"), zone.BirthDate),
            new("sex", new("Giới tính", "Sex"), zone.Sex.Wording.Vietnamese),
            new("nationality", new("Quốc tịch", "Nationality"), zone.Nationality),
            new(
                "expires",
                new("Có giá trị đến (năm, tháng, ngày)", "Date of expiry (year, month, day)"),
                zone.ExpiryDate
            ),
        ];

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Expiry(DateOnly? day) => day is { } known ? Day(known) : "Không thời hạn";
}

/// <summary>One item.</summary>
/// <param name="Key">Its permanent name for machines.</param>
/// <param name="Value">As the chip has it, in Vietnamese.</param>
internal sealed record HolderItem(string Key, Wording Label, string Value);
