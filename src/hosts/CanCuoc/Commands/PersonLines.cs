using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>A person's record as labelled lines; what is not known is left out.</summary>
internal static class PersonLines
{
    public static IEnumerable<(string Label, string Value)> Of(PersonRecord person) =>
        All(person).Where(line => !string.IsNullOrEmpty(line.Value)).Select(line => (line.Label, line.Value!));

    private static IEnumerable<(string Label, string? Value)> All(PersonRecord person)
    {
        var details = person.Details;
        yield return ("Số định danh cá nhân / personal number", person.Number?.ToString());
        yield return ("Họ, chữ đệm và tên khai sinh / name", details.Name.ScreenForm);
        yield return ("Tên gọi khác / other name", details.OtherName?.ScreenForm);
        yield return ("Ngày sinh / date of birth", details.BirthDate.ToString());
        yield return ("Giới tính / sex", details.Sex.Wording.ToString());
        yield return ("Nơi sinh / place of birth", details.PlaceOfBirth?.ToString());
        yield return ("Nơi đăng ký khai sinh / birth registered", details.BirthRegistration?.ToString());
        yield return ("Quê quán / place of origin", details.PlaceOfOrigin?.ToString());
        yield return ("Dân tộc / ethnic group", details.EthnicGroup?.Name);
        yield return ("Tôn giáo / religion", details.Religion?.Wording.ToString());
        yield return ("Quốc tịch / nationality", details.Nationality.Wording.ToString());
        yield return ("Tình trạng hôn nhân / marital status", details.MaritalStatus.Wording.ToString());
        yield return ("Số CMND / old number", details.LegacyNumber?.ToString());
        yield return ("Nơi thường trú / permanent residence", details.PermanentResidence?.ToString());
        yield return ("Nơi tạm trú / temporary residence", details.TemporaryResidence?.ToString());
        yield return ("Nơi ở hiện tại / current abode", details.CurrentAbode?.ToString());
        yield return ("Quan hệ với chủ hộ / relation to head", details.Household?.Relation.Wording.ToString());
        yield return ("Hộ / household", details.Household is { } place ? $"{place.Household.Value}" : null);
        yield return ("Ngày chết / date of death", details.DiedOn?.ToString());
        yield return ("Mất tích từ / missing since", details.MissingSince?.ToString());
        yield return ("Phiên bản / version", $"{person.Version}, {person.Evidence.Reference}");
    }
}
