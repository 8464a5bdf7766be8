using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Quarantine;

/// <summary>A value of a collected record as the page asks for it.</summary>
/// <param name="Path">Under which the file has it: <c>HoVaTen/Ho</c>.</param>
/// <param name="IsAlways">Asked for even where the file has nothing.</param>
public sealed record CollectedField(string Path, Wording Label, bool IsAlways = false)
{
    /// <summary>Under which it is posted.</summary>
    public string Name => Path.Replace('/', '.');
}

/// <summary>The values that are read of a collected record, in the order of pages. A new one is a row here.</summary>
internal static class CollectedFields
{
    public static IReadOnlyList<(Wording Title, IReadOnlyList<CollectedField> Fields)> Groups { get; } =
    [
        (new("Nhân thân", "Identity"), [.. OfPerson(), .. OfStatus()]),
        .. Places()
            .Select(place => (place.Title, (IReadOnlyList<CollectedField>)[.. OfPlace(place.Element, place.IsAlways)])),
        .. Relatives()
            .Select(relative =>
                (relative.Title, (IReadOnlyList<CollectedField>)[.. OfName(relative.Element, isAlways: false)])
            ),
    ];

    public static IReadOnlyList<CollectedField> All { get; } = [.. Groups.SelectMany(group => group.Fields)];

    private static IEnumerable<CollectedField> OfPerson() =>
        [
            new("SoDinhDanh", new("Số định danh cá nhân", "Personal number"), IsAlways: true),
            new("SoCMND", new("Số chứng minh nhân dân", "Number of the old identity card")),
            .. OfName("", isAlways: true),
            new("NgayThangNamSinh/NgayThangNam", new("Ngày, tháng, năm sinh", "Date of birth"), IsAlways: true),
            new("NgayThangNamSinh/Nam", new("Năm sinh", "Year of birth")),
            new("NgayThangNamSinh", new("Ngày sinh", "Birth")),
            new(
                "NgoaiCot",
                new(
                    "Giá trị nằm ngoài cột, xóa khi đã ghi vào đúng ô",
                    "Values in no column; clear it once they are in their fields"
                )
            ),
            new("GioiTinh", new("Giới tính: Nam, Nữ hoặc mã", "Sex: Nam, Nữ or a code"), IsAlways: true),
        ];

    private static IEnumerable<CollectedField> OfStatus() =>
        [
            new("DanToc/MaDanToc", new("Dân tộc, tên hoặc mã", "Ethnic group, name or code")),
            new("TonGiao/MaTonGiao", new("Tôn giáo, tên hoặc mã", "Religion, name or code")),
            new("QuocTich", new("Quốc tịch, mã hai chữ", "Nationality, two letters")),
            new("TinhTrangHonNhan", new("Mã tình trạng hôn nhân", "Code of the marital status")),
            new("NhomMau", new("Mã nhóm máu", "Code of the blood group")),
        ];

    private static IEnumerable<(string Element, Wording Title, bool IsAlways)> Places() =>
        [
            ("NoiDangKyKhaiSinh", new("Nơi đăng ký khai sinh", "Place of birth registration"), true),
            ("QueQuan", new("Quê quán", "Place of origin"), false),
            ("ThuongTru", new("Nơi thường trú", "Permanent residence"), false),
            ("NoiOHienTai", new("Nơi ở hiện tại", "Current abode"), false),
        ];

    private static IEnumerable<(string Element, Wording Title)> Relatives() =>
        [("Cha", new("Cha", "Father")), ("Me", new("Mẹ", "Mother")), ("VoChong", new("Vợ hoặc chồng", "Spouse"))];

    private static IEnumerable<CollectedField> OfName(string element, bool isAlways)
    {
        var name = element.Length == 0 ? "HoVaTen" : $"{element}/HoVaTen";
        return
        [
            new($"{name}/Ho", new("Họ", "Family name")),
            new($"{name}/ChuDem", new("Chữ đệm", "Middle name")),
            new($"{name}/Ten", new("Tên, hoặc cả họ tên", "Given name, or the whole name"), isAlways),
            new(name, new("Họ, chữ đệm và tên", "Full name")),
        ];
    }

    private static IEnumerable<CollectedField> OfPlace(string element, bool isAlways) =>
        [
            new($"{element}/MaDonViHanhChinh", new("Mã đơn vị hành chính", "Code of the unit"), isAlways),
            new($"{element}/MaPhuongXa", new("Mã phường, xã", "Code of the commune")),
            new($"{element}/MaQuanHuyen", new("Mã quận, huyện", "Code of the district")),
            new($"{element}/MaTinhThanh", new("Mã tỉnh, thành phố", "Code of the province")),
            new($"{element}/ChiTiet", new("Số nhà, đường, thôn", "House, street, hamlet")),
            new($"{element}/QuocGia", new("Quốc gia, mã hai chữ", "Country, two letters")),
        ];
}
