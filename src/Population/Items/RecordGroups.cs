using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A person's record item by item, as pages show it (Luật 26/2023/QH15, Điều 9); what is not known is left out.</summary>
public static class RecordGroups
{
    private static readonly Wording KnownByRecord = new(
        "Đã nối với hồ sơ của người ấy",
        "Linked to that person's record"
    );

    public static IReadOnlyList<RecordGroup> Of(PersonRecord record) =>
        [
            .. All(record)
                .Select(group => group with { Items = [.. group.Items.Where(item => item.Value.Vietnamese != "")] })
                .Where(group => group.Items.Count > 0),
        ];

    private static IEnumerable<RecordGroup> All(PersonRecord record)
    {
        var details = record.Details;
        yield return new(new("Nhân thân", "Person"), [.. Person(record.Number, details)]);
        yield return new(new("Gia đình", "Family"), [.. Family(details)]);
        yield return new(new("Cư trú", "Residence"), [.. Residence(details)]);
        yield return new(new("Liên lạc", "Contact"), [.. Contact(details)]);
    }

    private static IEnumerable<RecordItem> Person(PersonalNumber? number, PersonDetails details)
    {
        yield return Figure(new("Số định danh cá nhân", "Personal number"), number?.ToString());
        yield return Name(new("Họ và tên", "Name"), details.Name);
        yield return Name(new("Tên gọi khác", "Other name"), details.OtherName);
        yield return Figure(new("Ngày sinh", "Date of birth"), details.BirthDate.ToString());
        yield return Word(new("Giới tính", "Sex"), details.Sex == Sex.Unknown ? null : details.Sex.Wording);
        yield return Place(new("Nơi sinh", "Place of birth"), details.PlaceOfBirth);
        yield return Place(new("Nơi đăng ký khai sinh", "Birth registered in"), details.BirthRegistration);
        yield return Place(new("Quê quán", "Place of origin"), details.PlaceOfOrigin);
        yield return Own(new("Dân tộc", "Ethnic group"), details.EthnicGroup?.Name);
        yield return Word(new("Tôn giáo", "Religion"), details.Religion?.Wording);
        yield return Word(new("Quốc tịch", "Nationality"), details.Nationality.Wording);
        yield return Word(
            new("Nhóm máu", "Blood group"),
            details.BloodGroup == BloodGroup.Unknown ? null : details.BloodGroup.Wording
        );
        yield return Figure(new("Số chứng minh nhân dân cũ", "Old identity-card number"), $"{details.LegacyNumber}");
        yield return Figure(new("Ngày mất", "Date of death"), $"{details.DiedOn}");
        yield return Figure(new("Mất tích từ", "Missing since"), $"{details.MissingSince}");
    }

    private static IEnumerable<RecordItem> Family(PersonDetails details)
    {
        yield return Word(
            new("Tình trạng hôn nhân", "Marital status"),
            details.MaritalStatus == MaritalStatus.Unknown ? null : details.MaritalStatus.Wording
        );
        yield return Relative(new("Cha", "Father"), details.Father);
        yield return Relative(new("Mẹ", "Mother"), details.Mother);
        yield return Relative(new("Vợ hoặc chồng", "Spouse"), details.Spouse);
        yield return Relative(new("Người đại diện hợp pháp", "Legal representative"), details.Representative);
        yield return Word(
            new("Quan hệ với chủ hộ", "Relation to the head of household"),
            details.Household?.Relation.Wording
        );
    }

    private static IEnumerable<RecordItem> Residence(PersonDetails details)
    {
        yield return Place(new("Nơi thường trú", "Permanent residence"), details.PermanentResidence);
        yield return Place(new("Nơi tạm trú", "Temporary residence"), details.TemporaryResidence);
        yield return Place(new("Nơi ở hiện tại", "Current abode"), details.CurrentAbode);
        yield return Own(new("Khai báo tạm vắng", "Declared absence"), details.Absence);
        yield return Figure(new("Số hồ sơ cư trú", "Residence file"), details.ResidenceFile);
    }

    private static IEnumerable<RecordItem> Contact(PersonDetails details)
    {
        yield return Figure(new("Số điện thoại", "Telephone"), details.Phone);
        yield return Figure(new("Thư điện tử", "E-mail"), details.Email);
    }

    /// <summary>A relative the registry knows is named in that person's own record, and reading that would be a look at it.</summary>
    private static RecordItem Relative(Wording label, Relative? relative) =>
        relative is { Name: null, Person: not null } ? Word(label, KnownByRecord) : Name(label, relative?.Name);

    private static RecordItem Name(Wording label, PersonName? name) => Own(label, name?.ScreenForm);

    private static RecordItem Place(Wording label, Address? address) => Own(label, address?.ToString());

    private static RecordItem Own(Wording label, string? text) => Figure(label, text) with { IsVietnamese = true };

    private static RecordItem Figure(Wording label, string? text) => Word(label, new(text ?? "", text ?? ""));

    private static RecordItem Word(Wording label, Wording? value) => new(label, value ?? new("", ""));
}
