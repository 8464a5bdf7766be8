using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Turns a record of QCVN 109 into a person's details, or refuses it, naming the element.</summary>
internal sealed class Qcvn109Person(EthnicNumbering numbering, DateOnly asAt)
{
    public static readonly Refusal Missing = new(
        "POP-23",
        "Thiếu dữ liệu bắt buộc.",
        "A required element is missing.",
        "QCVN 109:2017/BTTTT"
    );

    private Refusal? refusal;

    /// <summary>The details and the number, when the record has one.</summary>
    public Outcome<(PersonDetails Details, PersonalNumber? Number)> Read(Qcvn109Record record)
    {
        refusal = null;
        var number = Optional(record, "SoDinhDanh", text => PersonalNumber.Read(text));
        var name = Take(
            "HoVaTen",
            PersonName.Read(record["HoVaTen/Ho"], record["HoVaTen/ChuDem"], record["HoVaTen/Ten"])
        );
        var born = BirthDate(record);
        if (refusal is not null)
            return refusal;
        var details = new PersonDetails
        {
            Name = name.Name,
            BirthDate = born!.Value,
            Sex = Optional(record, "GioiTinh", text => Sex.Read(text)) ?? Sex.Unknown,
            EthnicGroup = Coded(record, "DanToc/MaDanToc", text => EthnicGroup.Read(text, numbering)),
            Religion = Coded(record, "TonGiao/MaTonGiao", Religion.Read),
            MaritalStatus =
                Optional(record, "TinhTrangHonNhan", text => MaritalStatus.Read(text)) ?? MaritalStatus.Unknown,
            BloodGroup = Optional(record, "NhomMau", text => BloodGroup.Read(text)) ?? BloodGroup.Unknown,
            LegacyNumber = Optional(record, "SoCMND", text => LegacyIdNumber.Read(text)),
            Nationality = Coded(record, "QuocTich", Country.Read) ?? Country.VietNam,
            BirthRegistration = Place(record, "NoiDangKyKhaiSinh"),
            PlaceOfOrigin = Place(record, "QueQuan"),
            PermanentResidence = Place(record, "ThuongTru"),
            CurrentAbode = Place(record, "NoiOHienTai"),
            Father = Kin(record, "Cha"),
            Mother = Kin(record, "Me"),
            Spouse = Kin(record, "VoChong"),
        };
        return refusal is null ? (details, number) : refusal;
    }

    private PartialDate? BirthDate(Qcvn109Record record)
    {
        const string Element = "NgayThangNamSinh";
        var written = record[$"{Element}/NgayThangNam"] ?? record[$"{Element}/Nam"];
        if (written is null)
            refusal ??= Missing.For(Element);
        return written is null ? null : Take(Element, PartialDate.Read(written));
    }

    private Address? Place(Qcvn109Record record, string element)
    {
        var (code, detail) = (record[$"{element}/MaDonViHanhChinh"], record[$"{element}/ChiTiet"] ?? "");
        var country = Coded(record, $"{element}/QuocGia", Country.Read) ?? Country.VietNam;
        if (code is null)
            return detail.Length == 0 ? null : TakeObject(element, Address.WithoutUnit(country, detail));
        if (AdministrativeUnits.Find(code, asAt) is { } unit)
            return TakeObject(element, Address.Of(unit, detail));
        refusal ??= Address.NoSuchUnit.For($"{element}/MaDonViHanhChinh");
        return null;
    }

    private Relative? Kin(Qcvn109Record record, string element)
    {
        var (family, middle, given) = (
            record[$"{element}/HoVaTen/Ho"],
            record[$"{element}/HoVaTen/ChuDem"],
            record[$"{element}/HoVaTen/Ten"] ?? record[$"{element}/HoVaTen"]
        );
        return family is null && given is null
            ? null
            : new Relative(null, Take(element, PersonName.Read(family, middle, given)).Name);
    }

    private T? Optional<T>(Qcvn109Record record, string path, Func<string, Outcome<T>> read)
        where T : struct => record[path] is { } text ? Take(path, read(text)) : null;

    private T? Coded<T>(Qcvn109Record record, string path, Func<string, Outcome<T>> read)
        where T : class => record[path] is { } text ? TakeObject(path, read(text)) : null;

    private T Take<T>(string element, Outcome<T> outcome)
        where T : struct
    {
        if (!outcome.IsRefused(out var no, out var value))
            return value;
        refusal ??= no.For(element);
        return default;
    }

    private T? TakeObject<T>(string element, Outcome<T> outcome)
        where T : class
    {
        if (!outcome.IsRefused(out var no, out var value))
            return value;
        refusal ??= no.For(element);
        return null;
    }
}
