using System.Collections.Frozen;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The columns of a table of collection sheets, by the words of form DC01 (TT 59/2021/TT-BCA) however their tones and signs are written, and
/// the paths of QCVN 109 that they are. A column of other words is kept under its own. A new column is a row here.
/// </summary>
internal static class SheetColumns
{
    public const string Name = "HoVaTen";

    /// <summary>The columns of which a sheet has one.</summary>
    public static readonly string[] Births = ["NgayThangNamSinh", "NgayThangNamSinh/Nam"];

    private static readonly (string Path, string[] Words)[] Table =
    [
        ("SoDinhDanh", ["Số định danh cá nhân", "Số định danh", "Số CCCD"]),
        ("SoCMND", ["Số CMND", "Số chứng minh nhân dân"]),
        (Name, ["Họ, chữ đệm và tên khai sinh", "Họ, chữ đệm và tên", "Họ và tên", "Họ tên"]),
        ("NgayThangNamSinh", ["Ngày, tháng, năm sinh", "Ngày sinh"]),
        ("NgayThangNamSinh/Nam", ["Năm sinh"]),
        ("GioiTinh", ["Giới tính"]),
        ("DanToc/MaDanToc", ["Dân tộc", "Mã dân tộc"]),
        ("TonGiao/MaTonGiao", ["Tôn giáo", "Mã tôn giáo"]),
        ("QuocTich", ["Quốc tịch"]),
        ("TinhTrangHonNhan", ["Tình trạng hôn nhân"]),
        ("NhomMau", ["Nhóm máu"]),
        .. Places("NoiDangKyKhaiSinh", "nơi đăng ký khai sinh"),
        .. Places("QueQuan", "quê quán"),
        .. Places("ThuongTru", "nơi thường trú"),
        .. Places("NoiOHienTai", "nơi ở hiện tại"),
        ("Cha/HoVaTen", ["Họ, chữ đệm và tên cha", "Họ tên cha", "Cha"]),
        ("Me/HoVaTen", ["Họ, chữ đệm và tên mẹ", "Họ tên mẹ", "Mẹ"]),
        ("VoChong/HoVaTen", ["Họ, chữ đệm và tên vợ (chồng)", "Họ tên vợ (chồng)", "Vợ (chồng)"]),
    ];

    private static readonly FrozenDictionary<string, string> Paths = Table
        .SelectMany(row => row.Words.Select(words => KeyValuePair.Create(Folding.Ascii(words), row.Path)))
        .ToFrozenDictionary();

    /// <summary>The path of a column; its own words where it is none of the form's.</summary>
    public static string PathOf(string words)
    {
        var read = TextRecovery.Read(words).Text;
        return Paths.GetValueOrDefault(Folding.Ascii(read), read);
    }

    private static IEnumerable<(string, string[])> Places(string element, string words) =>
        [
            ($"{element}/MaDonViHanhChinh", [$"Mã {words}", $"Mã xã {words}"]),
            ($"{element}/ChiTiet", [words, $"Chi tiết {words}"]),
        ];
}
