using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>The fields of DG13; what the chip leaves out is left out.</summary>
internal static class CitizenFields
{
    public static IEnumerable<LdsField> Of(DataGroup13 citizen) =>
        Always(citizen).Concat(Optional(citizen).Where(field => field.Text.Length > 0));

    private static IEnumerable<LdsField> Always(DataGroup13 citizen) =>
        [
            new("Number", new("Số định danh cá nhân", "Personal number"), $"{citizen.Number}"),
            new("Name", new("Họ, chữ đệm và tên", "Full name"), citizen.Name.Full),
            new("Birth", new("Ngày, tháng, năm sinh", "Date of birth"), $"{citizen.Birth}"),
            new("Sex", new("Giới tính", "Sex"), $"{citizen.Sex.Wording}"),
            new("Nationality", new("Quốc tịch", "Nationality"), $"{citizen.Nationality.Wording}"),
            LdsField.OfDay("Issued", new("Ngày cấp", "Date of issue"), citizen.Issued),
            citizen.Expires is { } day
                ? LdsField.OfDay("Expires", Expiry, day)
                : new LdsField("Expires", Expiry, $"{new Wording("không thời hạn", "never")}"),
        ];

    private static IEnumerable<LdsField> Optional(DataGroup13 citizen) =>
        [
            new("EthnicGroup", new("Dân tộc", "Ethnic group"), $"{citizen.EthnicGroup}"),
            new("Religion", new("Tôn giáo", "Religion"), $"{citizen.Religion}"),
            new("PlaceOfOrigin", new("Quê quán", "Place of origin"), citizen.PlaceOfOrigin ?? ""),
            new("PermanentResidence", new("Nơi thường trú", "Permanent residence"), citizen.PermanentResidence ?? ""),
            new(
                "DistinguishingFeatures",
                new("Đặc điểm nhân dạng", "Distinguishing features"),
                citizen.DistinguishingFeatures ?? ""
            ),
            new("Father", new("Họ, chữ đệm và tên cha", "Father"), $"{citizen.Father}"),
            new("Mother", new("Họ, chữ đệm và tên mẹ", "Mother"), $"{citizen.Mother}"),
            new("Spouse", new("Họ, chữ đệm và tên vợ hoặc chồng", "Spouse"), $"{citizen.Spouse}"),
            new("OldNumber", new("Số giấy tờ cũ", "Former number"), citizen.OldNumber ?? ""),
            new("ChipSerial", new("Số chip", "Chip serial number"), citizen.ChipSerial ?? ""),
        ];

    private static Wording Expiry => new("Có giá trị đến", "Date of expiry");
}
