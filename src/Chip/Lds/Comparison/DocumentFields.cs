using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>The fields of DG12; what the chip leaves out is left out.</summary>
internal static class DocumentFields
{
    public static IEnumerable<LdsField> Of(DataGroup12 document) =>
        [
            .. Texts(document).Where(field => field.Text.Length > 0),
            .. Picture("Front", new("Ảnh mặt trước", "Picture of the front"), document.Front),
            .. Picture("Rear", new("Ảnh mặt sau", "Picture of the rear"), document.Rear),
        ];

    private static IEnumerable<LdsField> Texts(DataGroup12 document) =>
        [
            new("IssuingAuthority", new("Cơ quan cấp", "Issuing authority"), document.IssuingAuthority ?? ""),
            new("IssueDate", new("Ngày cấp", "Date of issue"), document.IssueDate ?? ""),
            new("OtherPersons", new("Người khác", "Other persons"), string.Join("; ", document.OtherPersons)),
            new("Observations", new("Ghi chú", "Observations"), document.Observations ?? ""),
            new("TaxOrExit", new("Thuế hoặc xuất cảnh", "Tax or exit requirements"), document.TaxOrExit ?? ""),
            new("PersonalisedAt", new("Lúc cá thể hóa", "Time of personalisation"), document.PersonalisedAt ?? ""),
            new("PersonalisedBy", new("Máy cá thể hóa", "Personalised by"), document.PersonalisedBy ?? ""),
        ];

    private static IEnumerable<LdsField> Picture(string name, Wording label, ReadOnlyMemory<byte>? file) =>
        file is { } picture ? [LdsField.OfPicture(name, label, picture)] : [];
}
