using System.Collections.Frozen;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a record says of a person.</summary>
/// <param name="Repairs">Texts that were in another encoding.</param>
internal sealed record CollectedPerson(
    PersonDetails Details,
    PersonalNumber? Number,
    IReadOnlyList<RepairedText> Repairs
);

/// <summary>What a file does not say in each record.</summary>
/// <param name="AsAt">The day whose list of units its codes are of.</param>
internal sealed record ReadingTerms(EthnicNumbering Numbering, DateOnly AsAt);

/// <summary>Turns a record into a person's details, or refuses it, naming the element.</summary>
internal sealed class PersonReading
{
    public static readonly Refusal Missing = new(
        "POP-23",
        "Thiếu dữ liệu bắt buộc.",
        "A required element is missing.",
        "QCVN 109:2017/BTTTT"
    );

    public static readonly Refusal MoreThanColumns = new(
        "COL-06",
        "Dòng này có nhiều giá trị hơn số cột; có thể thiếu dấu ngoặc kép quanh một ô có dấu phẩy.",
        "This row has more values than there are columns; perhaps a cell with a comma lacks its quotation marks."
    );

    /// <summary>Under which values stand that are in no column.</summary>
    public const string Surplus = "NgoaiCot";

    /// <summary>Under which the nationality stands, if it does.</summary>
    public const string Nationality = "QuocTich";

    private static readonly PlacePaths PermanentResidence = new("ThuongTru");
    private static readonly PlacePaths CurrentAbode = new("NoiOHienTai");
    private static readonly PlacePaths BirthRegistration = new("NoiDangKyKhaiSinh");
    private static readonly PlacePaths PlaceOfOrigin = new("QueQuan");
    private static readonly PlacePaths EntryRegistration = new("NoiDangKy");

    private static readonly NamePaths Own = new("");
    private static readonly NamePaths Father = new("Cha");
    private static readonly NamePaths Mother = new("Me");
    private static readonly NamePaths Spouse = new("VoChong");

    private static readonly FrozenDictionary<string, Religion> Religions = Religion
        .All.DistinctBy(one => Folding.ToneNeutral(one.Wording.Vietnamese))
        .ToFrozenDictionary(one => Folding.ToneNeutral(one.Wording.Vietnamese), StringComparer.Ordinal);

    private readonly CollectedRecord record;
    private readonly ReadingTerms terms;
    private Refusal? refusal;

    private PersonReading(CollectedRecord record, ReadingTerms terms) => (this.record, this.terms) = (record, terms);

    /// <summary>The details and the number, when the record has one.</summary>
    public static Outcome<CollectedPerson> Read(CollectedRecord record, ReadingTerms terms) =>
        CollectedText.Read(record).IsRefused(out var refusal, out var text)
            ? refusal
            : new PersonReading(text.Record, terms).Read(text.Repairs);

    /// <summary>The codes of a record's places, as they stand: where the person lives first.</summary>
    public static IEnumerable<string> CodesOfPlaces(CollectedRecord record) =>
        new[] { PermanentResidence, CurrentAbode, BirthRegistration, PlaceOfOrigin, EntryRegistration }
            .Select(place => record.First(place.UnitCodes))
            .OfType<(string, string)>()
            .Select(code => code.Item2);

    private Outcome<CollectedPerson> Read(IReadOnlyList<RepairedText> repairs)
    {
        if (record[Surplus] is not null)
            return MoreThanColumns.For(Surplus);
        var number = Optional("SoDinhDanh", text => PersonalNumber.Read(text));
        var (family, middle, given) = PartsOf(Own);
        var name = Take(Own.Whole, PersonName.Read(family, middle, given));
        var born = BirthDate();
        if (refusal is not null)
            return refusal;
        var details = new PersonDetails
        {
            Name = name.Name,
            BirthDate = born!.Value,
            Sex = Optional("GioiTinh", text => Sex.Read(text)) ?? Sex.Unknown,
            EthnicGroup = Coded("DanToc/MaDanToc", ReadGroup),
            Religion = Coded("TonGiao/MaTonGiao", ReadReligion),
            MaritalStatus = Optional("TinhTrangHonNhan", text => MaritalStatus.Read(text)) ?? MaritalStatus.Unknown,
            BloodGroup = Optional("NhomMau", text => BloodGroup.Read(text)) ?? BloodGroup.Unknown,
            LegacyNumber = Optional("SoCMND", text => LegacyIdNumber.Read(text)),
            Nationality = Coded(Nationality, Country.Read) ?? Country.VietNam,
            BirthRegistration = Place(BirthRegistration),
            PlaceOfOrigin = Place(PlaceOfOrigin),
            PermanentResidence = Place(PermanentResidence),
            CurrentAbode = Place(CurrentAbode),
            Father = Kin(Father),
            Mother = Kin(Mother),
            Spouse = Kin(Spouse),
        };
        return refusal is null ? new CollectedPerson(details, number, repairs) : refusal;
    }

    /// <summary>A code of the stated numbering, or the name of the group.</summary>
    private Outcome<EthnicGroup> ReadGroup(string text) =>
        text.All(char.IsAsciiDigit) ? EthnicGroup.Read(text, terms.Numbering) : EthnicGroup.ReadName(text);

    /// <summary>A code, or the name of the religion.</summary>
    private static Outcome<Religion> ReadReligion(string text) =>
        Religions.TryGetValue(Folding.ToneNeutral(text), out var found) ? found : Religion.Read(text);

    private PartialDate? BirthDate()
    {
        const string Element = "NgayThangNamSinh";
        if (record.First($"{Element}/NgayThangNam", Element, $"{Element}/Nam") is { } written)
            return Take(written.Path, ReadDate(written.Text));
        refusal ??= Missing.For(Element);
        return null;
    }

    /// <summary>A date as written, or eight digits as the services in use send it, zeros for what is not known.</summary>
    public static Outcome<PartialDate> ReadDate(string text)
    {
        if (text.Length != 8 || !text.All(char.IsAsciiDigit))
            return PartialDate.Read(text);
        var (year, month, day) = (text[..4], text[4..6], text[6..]);
        return PartialDate.Read(
            month == "00" ? year
            : day == "00" ? $"{year}-{month}"
            : $"{year}-{month}-{day}"
        );
    }

    /// <summary>A place by one code of any level, or by the codes of its levels, of which the lowest tells.</summary>
    private Address? Place(PlacePaths place)
    {
        var detail = record[place.Detail] ?? "";
        var country = Coded(place.Country, Country.Read) ?? Country.VietNam;
        if (record.First(place.UnitCodes) is not { } unit)
            return detail.Length == 0 ? null : TakeObject(place.Element, Address.WithoutUnit(country, detail));
        if (AdministrativeUnits.Find(unit.Text, terms.AsAt) is { } found)
            return TakeObject(place.Element, Address.Of(found, detail));
        refusal ??= Address.NoSuchUnit.For(unit.Path);
        return null;
    }

    private Relative? Kin(NamePaths relative)
    {
        var (family, middle, given) = PartsOf(relative);
        return family is null && given is null
            ? null
            : new Relative(null, Take(relative.Element, PersonName.Read(family, middle, given)).Name);
    }

    private (string? Family, string? Middle, string? Given) PartsOf(NamePaths name) =>
        (record[name.Family], record[name.Middle], record[name.Given] ?? record[name.Whole]);

    private T? Optional<T>(string path, Func<string, Outcome<T>> read)
        where T : struct => record[path] is { } text ? Take(path, read(text)) : null;

    private T? Coded<T>(string path, Func<string, Outcome<T>> read)
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
