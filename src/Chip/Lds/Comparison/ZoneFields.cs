using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>The fields of DG1.</summary>
internal static class ZoneFields
{
    public static IEnumerable<LdsField> Of(MachineReadableZone zone) =>
        [
            new("DocumentCode", new("Loại giấy tờ", "Document code"), zone.DocumentCode),
            new("IssuingState", new("Quốc gia cấp", "Issuing state"), zone.IssuingState),
            new("DocumentNumber", new("Số giấy tờ", "Document number"), zone.DocumentNumber),
            new("Name", new("Họ tên", "Name"), zone.Name),
            new("Nationality", new("Quốc tịch", "Nationality"), zone.Nationality),
            new("BirthDate", new("Ngày sinh (năm, tháng, ngày)", "Date of birth (year, month, day)"), zone.BirthDate),
            new("Sex", new("Giới tính", "Sex"), $"{zone.Sex.Wording}"),
            new(
                "ExpiryDate",
                new("Có giá trị đến (năm, tháng, ngày)", "Date of expiry (year, month, day)"),
                zone.ExpiryDate
            ),
            new("OptionalData", new("Dữ liệu tùy chọn", "Optional data"), zone.OptionalData),
        ];
}
