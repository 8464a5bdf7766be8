using CanCuoc.Vocabulary;
using static CanCuoc.Population.FieldClass;
using static CanCuoc.Population.FieldText;

namespace CanCuoc.Population;

/// <summary>
/// The one table of what a record holds and who may be shown it: pages, command line, agencies' answers and the tests all read it.
/// </summary>
public static class RecordFields
{
    private static readonly Wording KnownByRecord = new(
        "Đã nối với hồ sơ của người ấy",
        "Linked to that person's record"
    );

    /// <summary>The fields under their headings, in the order pages show them.</summary>
    public static IReadOnlyList<(Wording Title, IReadOnlyList<RecordField> Fields)> Groups { get; } =
    [
        (new("Nhân thân", "Person"), [.. Person(), .. Life()]),
        (new("Gia đình", "Family"), [.. Family()]),
        (new("Cư trú", "Residence"), [.. Residence()]),
        (new("Liên lạc", "Contact"), [.. Contact()]),
    ];

    public static IReadOnlyList<RecordField> All { get; } = [.. Groups.SelectMany(group => group.Fields)];

    /// <summary>The field of a code.</summary>
    public static RecordField Of(string code) => All.Single(field => field.Code == code);

    private static IEnumerable<RecordField> Person()
    {
        yield return Of(
            3,
            Open,
            "number",
            "Số định danh cá nhân",
            "Personal number",
            one => Figure($"{one.Number}")
        ) with
        {
            Sealing = SealedItems.Sex,
        };
        yield return Of(1, Open, "name", "Họ và tên", "Name", one => Own(one.Details.Name.ScreenForm));
        yield return Of(2, Open, "other_name", "Tên gọi khác", "Other name", Name(one => one.OtherName)) with
        {
            Sealing = SealedItems.OtherName,
        };
        yield return Of(4, Open, "birth_date", "Ngày sinh", "Date of birth", one => Figure($"{one.Details.BirthDate}"));
        yield return Of(
            5,
            Open,
            "sex",
            "Giới tính",
            "Sex",
            one => Word(one.Details.Sex == Sex.Unknown ? null : one.Details.Sex.Wording)
        ) with
        {
            Sealing = SealedItems.Sex,
        };
        yield return Of(6, Open, "place_of_birth", "Nơi sinh", "Place of birth", Place(one => one.PlaceOfBirth)) with
        {
            Sealing = SealedItems.PlaceOfBirth,
        };
        yield return Of(
            7,
            Open,
            "birth_registration",
            "Nơi đăng ký khai sinh",
            "Birth registered in",
            Place(one => one.BirthRegistration)
        ) with
        {
            Sealing = SealedItems.BirthRegistration,
        };
        yield return Of(8, Open, "place_of_origin", "Quê quán", "Place of origin", Place(one => one.PlaceOfOrigin)) with
        {
            Sealing = SealedItems.PlaceOfOrigin,
        };
    }

    private static IEnumerable<RecordField> Life()
    {
        yield return Of(9, Sensitive, "ethnic_group", "Dân tộc", "Ethnic group", Text(one => one.EthnicGroup?.Name));
        yield return Of(10, Sensitive, "religion", "Tôn giáo", "Religion", one => Word(one.Details.Religion?.Wording));
        yield return Of(
            11,
            Open,
            "nationality",
            "Quốc tịch",
            "Nationality",
            one => Word(one.Details.Nationality.Wording)
        );
        yield return Of(
            12,
            Sensitive,
            "blood_group",
            "Nhóm máu",
            "Blood group",
            one => Word(one.Details.BloodGroup == BloodGroup.Unknown ? null : one.Details.BloodGroup.Wording)
        );
        yield return Of(
            13,
            Open,
            "legacy_number",
            "Số chứng minh nhân dân cũ",
            "Old identity-card number",
            one => Figure($"{one.Details.LegacyNumber}")
        );
        yield return Of(24, Open, "died_on", "Ngày mất", "Date of death", one => Figure($"{one.Details.DiedOn}"));
        yield return Of(
            24,
            Open,
            "missing_since",
            "Mất tích từ",
            "Missing since",
            one => Figure($"{one.Details.MissingSince}")
        );
    }

    private static IEnumerable<RecordField> Family()
    {
        yield return Of(
            21,
            Open,
            "marital_status",
            "Tình trạng hôn nhân",
            "Marital status",
            one => Word(one.Details.MaritalStatus == MaritalStatus.Unknown ? null : one.Details.MaritalStatus.Wording)
        );
        yield return Relative("father", "Cha", "Father", one => one.Father) with
        {
            Sealing = SealedItems.Father,
        };
        yield return Relative("mother", "Mẹ", "Mother", one => one.Mother) with
        {
            Sealing = SealedItems.Mother,
        };
        yield return Relative("spouse", "Vợ hoặc chồng", "Spouse", one => one.Spouse);
        yield return Relative(
            "representative",
            "Người đại diện hợp pháp",
            "Legal representative",
            one => one.Representative
        );
        yield return Of(
            22,
            Open,
            "household_relation",
            "Quan hệ với chủ hộ",
            "Relation to the head of household",
            one => Word(one.Details.Household?.Relation.Wording)
        );
        yield return Of(
            23,
            Open,
            "household_id",
            "Số hộ",
            "Household",
            one => Figure($"{one.Details.Household?.Household.Value}")
        );
    }

    private static IEnumerable<RecordField> Residence()
    {
        yield return Of(
            16,
            Open,
            "permanent_residence",
            "Nơi thường trú",
            "Permanent residence",
            Place(one => one.PermanentResidence)
        );
        yield return Of(
            17,
            Open,
            "temporary_residence",
            "Nơi tạm trú",
            "Temporary residence",
            Place(one => one.TemporaryResidence)
        );
        yield return Of(18, Open, "current_abode", "Nơi ở hiện tại", "Current abode", Place(one => one.CurrentAbode));
        yield return Of(19, Open, "absence", "Khai báo tạm vắng", "Declared absence", Text(one => one.Absence));
        yield return Of(
            20,
            Open,
            "residence_file",
            "Số hồ sơ cư trú",
            "Residence file",
            one => Figure(one.Details.ResidenceFile)
        );
    }

    private static IEnumerable<RecordField> Contact()
    {
        yield return Of(25, Open, "phone", "Số điện thoại", "Telephone", one => Figure(one.Details.Phone));
        yield return Of(25, Open, "email", "Thư điện tử", "E-mail", one => Figure(one.Details.Email));
    }

    private static RecordField Of(
        int item,
        FieldClass fieldClass,
        string column,
        string vietnamese,
        string english,
        Func<PersonRecord, FieldText> text
    ) => new(column.Replace('_', '-'), item, fieldClass, new(vietnamese, english)) { Columns = [column], Text = text };

    /// <summary>A relative the registry knows is named in that person's own record, and reading that would be a look at it.</summary>
    private static RecordField Relative(
        string relation,
        string vietnamese,
        string english,
        Func<PersonDetails, Relative?> relative
    ) =>
        Of(
            15,
            Open,
            relation,
            vietnamese,
            english,
            one =>
                relative(one.Details) is { Name: null, Person: not null }
                    ? Word(KnownByRecord)
                    : Own(relative(one.Details)?.Name?.ScreenForm)
        ) with
        {
            Columns = [$"{relation}_id", $"{relation}_name"],
        };

    private static Func<PersonRecord, FieldText> Name(Func<PersonDetails, PersonName?> name) =>
        one => Own(name(one.Details)?.ScreenForm);

    private static Func<PersonRecord, FieldText> Place(Func<PersonDetails, Address?> place) =>
        one => Own(place(one.Details)?.ToString());

    private static Func<PersonRecord, FieldText> Text(Func<PersonDetails, string?> text) =>
        one => Own(text(one.Details));
}
