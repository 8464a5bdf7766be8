using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Quarantine;

/// <summary>A value of a collected record as the page asks for it.</summary>
/// <param name="Path">Under which the file has it: <c>HoVaTen/Ho</c>.</param>
/// <param name="IsAlways">Asked for of a person even where the file has nothing.</param>
public sealed record CollectedField(string Path, Wording Label, bool IsAlways = false)
{
    /// <summary>The entries of registers of which it is asked for.</summary>
    public IReadOnlyList<EntryKind> Entries { get; init; } = [];

    /// <summary>Under which it is posted.</summary>
    public string Name => Path.Replace('/', '.');

    /// <summary>Whether a record is asked for it: what it has, and what every such record should have.</summary>
    public bool IsAskedOf(QuarantinedRecord record) =>
        record.Values.ContainsKey(Path)
        || (IsAlways && record.Entry is null or EntryKind.Birth or EntryKind.Correction)
        || (record.Entry is { } entry && Entries.Contains(entry));
}

/// <summary>The values that are read of a collected record, in the order of pages. A new one is a row here.</summary>
internal static class CollectedFields
{
    public static IReadOnlyList<(Wording Title, IReadOnlyList<CollectedField> Fields)> Groups { get; } =
    [
        (new("Việc hộ tịch", "Civil-status entry"), [.. OfEntry()]),
        (new("Nhân thân", "Identity"), [.. OfPerson(), .. OfStatus()]),
        .. Places()
            .Select(place => (place.Title, (IReadOnlyList<CollectedField>)[.. OfPlace(place.Element, place.IsAlways)])),
        .. Relatives()
            .Select(relative =>
                (relative.Title, (IReadOnlyList<CollectedField>)[.. OfName(relative.Element, isAlways: false)])
            ),
    ];

    public static IReadOnlyList<CollectedField> All { get; } = [.. Groups.SelectMany(group => group.Fields)];

    private static IEnumerable<CollectedField> OfEntry() =>
        [
            new("SoDangKy", new("Số trong sổ hộ tịch", "Number in the register"))
            {
                Entries = Enum.GetValues<EntryKind>(),
            },
            new("NoiDangKy/MaDonViHanhChinh", new("Mã đơn vị nơi đăng ký", "Code of the office's unit"))
            {
                Entries = Enum.GetValues<EntryKind>(),
            },
            new("NgayChet", new("Ngày chết", "Date of death")) { Entries = [EntryKind.Death] },
            new("NgayKetHon", new("Ngày kết hôn", "Day of the marriage")) { Entries = [EntryKind.Marriage] },
            new("Chong/SoDinhDanh", new("Số định danh của chồng", "Number of the husband"))
            {
                Entries = [EntryKind.Marriage],
            },
            new("Vo/SoDinhDanh", new("Số định danh của vợ", "Number of the wife")) { Entries = [EntryKind.Marriage] },
            new("Me/SoDinhDanh", new("Số định danh của mẹ", "Number of the mother")) { Entries = [EntryKind.Birth] },
            new("Cha/SoDinhDanh", new("Số định danh của cha", "Number of the father")) { Entries = [EntryKind.Birth] },
        ];

    private static IEnumerable<CollectedField> OfPerson() =>
        [
            new("SoDinhDanh", new("Số định danh cá nhân", "Personal number"), IsAlways: true)
            {
                Entries = [EntryKind.Death, EntryKind.Correction],
            },
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
