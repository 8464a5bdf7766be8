namespace CanCuoc.Chip.Lds;

/// <summary>The fields of DG11; what the chip leaves out is left out.</summary>
internal static class HolderFields
{
    public static IEnumerable<LdsField> Of(DataGroup11 holder) =>
        Texts(holder)
            .Where(field => field.Text.Length > 0)
            .Concat(
                holder.ProofOfCitizenship is { } proof
                    ?
                    [
                        LdsField.OfPicture(
                            "ProofOfCitizenship",
                            new("Giấy chứng minh quốc tịch", "Proof of citizenship"),
                            proof
                        ),
                    ]
                    : []
            );

    private static IEnumerable<LdsField> Texts(DataGroup11 holder) =>
        [
            new("Name", new("Họ tên", "Name"), holder.Name ?? ""),
            new("OtherNames", new("Tên khác", "Other names"), string.Join("; ", holder.OtherNames)),
            new("PersonalNumber", new("Số định danh cá nhân", "Personal number"), holder.PersonalNumber ?? ""),
            new("BirthDate", new("Ngày sinh", "Date of birth"), holder.BirthDate ?? ""),
            new("PlaceOfBirth", new("Nơi sinh", "Place of birth"), string.Join("; ", holder.PlaceOfBirth)),
            new("Address", new("Địa chỉ", "Address"), string.Join("; ", holder.Address)),
            new("Telephone", new("Điện thoại", "Telephone"), holder.Telephone ?? ""),
            new("Profession", new("Nghề nghiệp", "Profession"), holder.Profession ?? ""),
            new("Title", new("Chức danh", "Title"), holder.Title ?? ""),
            new("Summary", new("Tóm tắt", "Summary"), holder.Summary ?? ""),
            new("OtherDocuments", new("Giấy tờ khác", "Other documents"), string.Join("; ", holder.OtherDocuments)),
            new("Custody", new("Giám hộ", "Custody"), holder.Custody ?? ""),
        ];
}
