using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Puts what is written of somebody into the values of a record, and these into the line of a file.</summary>
internal static class DirtyForm
{
    public const string Number = "SoDinhDanh";
    public const string Name = "HoVaTen";
    public const string Birth = "NgayThangNamSinh";
    public const string Sex = "GioiTinh";
    public const string Group = "DanToc/MaDanToc";
    public const string Origin = "QueQuan/MaDonViHanhChinh";
    public const string Residence = "ThuongTru/MaDonViHanhChinh";
    public const string ResidenceWords = "ThuongTru/ChiTiet";

    private const string Registration = "NoiDangKyKhaiSinh/MaDonViHanhChinh";

    /// <summary>The paths in the order of the columns, with the words of form DC01 above them.</summary>
    private static readonly (string Path, string Words)[] Columns =
    [
        (Number, "Số định danh cá nhân"),
        (Name, "\"Họ, chữ đệm và tên khai sinh\""),
        (Birth, "\"Ngày, tháng, năm sinh\""),
        (Sex, "Giới tính"),
        (Group, "Dân tộc"),
        (Registration, "Mã nơi đăng ký khai sinh"),
        (Origin, "Mã quê quán"),
        (Residence, "Mã nơi thường trú"),
        (ResidenceWords, "Nơi thường trú"),
        ("Cha/HoVaTen", "\"Họ, chữ đệm và tên cha\""),
        ("Me/HoVaTen", "\"Họ, chữ đệm và tên mẹ\""),
    ];

    /// <summary>What stands before the first record of a file; a line.</summary>
    public static string Beginning(DirtyFile file) =>
        file.Shape == CollectedShape.Sheet
            ? $"{string.Join(',', Columns.Select(column => column.Words))}\n"
            : $"<CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\" ThoiDiemDuLieu=\"{DirtyFile.UnitsAsAt:yyyy-MM-dd}T00:00:00\">\n";

    public static string End(DirtyFile file) => file.Shape == CollectedShape.Sheet ? "" : "</CongdanCollection>\n";

    /// <summary>The values of a sheet.</summary>
    public static Dictionary<string, string> ValuesOf(TruePerson truth, WrittenPerson written)
    {
        string?[] cells =
        [
            $"{truth.Number}",
            written.Name,
            written.BirthDate,
            written.Sex,
            truth.Group.Code,
            truth.Written.Origin!.Code,
            written.Origin?.Code,
            truth.Residence.Unit!.Code,
            truth.Residence.Detail,
            written.Father,
            written.Mother,
        ];
        return Columns
            .Zip(cells)
            .Where(one => one.Second is not null)
            .ToDictionary(one => one.First.Path, one => one.Second!);
    }

    /// <summary>The values of a sheet whose cells from one column on stand a column too far.</summary>
    public static Dictionary<string, string> Shifted(IReadOnlyDictionary<string, string> values, int from)
    {
        var cells = Columns.Select(column => values.GetValueOrDefault(column.Path, "")).ToList();
        cells.Insert(from, "");
        var shifted = Columns
            .Zip(cells)
            .Where(one => one.Second.Length > 0)
            .ToDictionary(one => one.First.Path, one => one.Second);
        if (cells[^1].Length > 0)
            shifted[PersonReading.Surplus] = cells[^1];
        return shifted;
    }

    /// <summary>The same values as QCVN 109 has them.</summary>
    public static Dictionary<string, string> InXml(IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(
            one =>
                one.Key == Name ? $"{Name}/Ten"
                : one.Key == Birth ? $"{Birth}/{(one.Value.Length == 4 ? "Nam" : "NgayThangNam")}"
                : one.Key,
            one =>
                one.Key == Birth ? string.Join('-', one.Value.Split('/').Reverse())
                : one.Key == Sex ? InXml(one.Value)
                : one.Value
        );

    /// <summary>A record as it stands in a file; null when it cannot be written in the encoding.</summary>
    public static byte[]? Print(DirtyFile file, IReadOnlyDictionary<string, string> values, TextEncoding encoding)
    {
        var line = file.Shape == CollectedShape.Sheet ? Row(values) : Element(values);
        return encoding == TextEncoding.Unicode ? Encoding.UTF8.GetBytes(line) : OldWriting.Write(line, encoding);
    }

    private static string InXml(string sex) =>
        sex == "Nam" ? "1"
        : sex == "Nữ" ? "2"
        : sex;

    private static string Row(IReadOnlyDictionary<string, string> values)
    {
        var cells = Columns.Select(column => Quoted(values.GetValueOrDefault(column.Path, "")));
        var surplus = values.TryGetValue(PersonReading.Surplus, out var more) ? $",{more}" : "";
        return $"{string.Join(',', cells)}{surplus}\n";
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\n") ? $"\"{cell}\"" : cell;

    private static string Element(IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder("<CongDan>");
        foreach (var parts in values.GroupBy(value => value.Key.Split('/')[0]))
        {
            text.Append(null, $"<{parts.Key}>");
            foreach (var (path, value) in parts)
                text.Append(Within(path.Split('/')[1..], value));
            text.Append(null, $"</{parts.Key}>");
        }
        return text.Append("</CongDan>\n").ToString();
    }

    private static string Within(string[] path, string value) =>
        path.Length == 0 ? value : $"<{path[0]}>{Within(path[1..], value)}</{path[0]}>";
}
