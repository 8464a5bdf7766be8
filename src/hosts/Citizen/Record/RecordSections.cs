using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Record;

/// <summary>A person's record as a citizen reads it; what is not known is left out.</summary>
internal static class RecordSections
{
    private static readonly Wording KnownByRecord = new(
        "Đã nối với hồ sơ của người ấy",
        "Linked to that person's record"
    );

    public static IReadOnlyList<RecordSection> Of(PersonRecord record) =>
        [
            .. All(record)
                .Select(section =>
                    section with
                    {
                        Lines = [.. section.Lines.Where(line => line.Value.Vietnamese != "")],
                    }
                )
                .Where(section => section.Lines.Count > 0),
        ];

    private static IEnumerable<RecordSection> All(PersonRecord record)
    {
        var details = record.Details;
        yield return new(new("Về bạn", "About you"), [.. Person(record.Number, details)]);
        yield return new(new("Gia đình", "Family"), [.. Family(details)]);
        yield return new(new("Nơi ở", "Where you live"), [.. Residence(details)]);
        yield return new(new("Liên lạc", "Contact"), [.. Contact(details)]);
    }

    private static IEnumerable<RecordLine> Person(PersonalNumber? number, PersonDetails details)
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

    private static IEnumerable<RecordLine> Family(PersonDetails details)
    {
        yield return Word(
            new("Tình trạng hôn nhân", "Marital status"),
            details.MaritalStatus == MaritalStatus.Unknown ? null : details.MaritalStatus.Wording
        );
        yield return Relative(new("Cha", "Father"), details.Father);
        yield return Relative(new("Mẹ", "Mother"), details.Mother);
        yield return Relative(new("Vợ hoặc chồng", "Spouse"), details.Spouse);
        yield return Word(
            new("Quan hệ với chủ hộ", "Relation to the head of household"),
            details.Household?.Relation.Wording
        );
    }

    private static IEnumerable<RecordLine> Residence(PersonDetails details)
    {
        yield return Place(new("Nơi thường trú", "Permanent residence"), details.PermanentResidence);
        yield return Place(new("Nơi tạm trú", "Temporary residence"), details.TemporaryResidence);
        yield return Place(new("Nơi ở hiện tại", "Current abode"), details.CurrentAbode);
        yield return Own(new("Khai báo tạm vắng", "Declared absence"), details.Absence);
        yield return Figure(new("Số hồ sơ cư trú", "Residence file"), details.ResidenceFile);
    }

    private static IEnumerable<RecordLine> Contact(PersonDetails details)
    {
        yield return Figure(new("Số điện thoại", "Telephone"), details.Phone);
        yield return Figure(new("Thư điện tử", "E-mail"), details.Email);
    }

    /// <summary>A relative the registry knows is named in that person's own record, and reading that would be a look at it.</summary>
    private static RecordLine Relative(Wording label, Relative? relative) =>
        relative is { Name: null, Person: not null } ? Word(label, KnownByRecord) : Name(label, relative?.Name);

    private static RecordLine Name(Wording label, PersonName? name) => Own(label, name?.ScreenForm);

    private static RecordLine Place(Wording label, Address? address) => Own(label, address?.ToString());

    private static RecordLine Own(Wording label, string? text) => Figure(label, text) with { IsVietnamese = true };

    private static RecordLine Figure(Wording label, string? text) => Word(label, new(text ?? "", text ?? ""));

    private static RecordLine Word(Wording label, Wording? value) => new(label, value ?? new("", ""));
}
