using System.Text;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Files whose texts are in the encodings of old systems, each field in its own.</summary>
public sealed class ImportEncodingTests
{
    private static readonly ImportTerms Terms = new(EthnicNumbering.Decision1019Of2008);

    [Theory, BothEngines]
    public async Task Import_MixedEncodings_AreReadFieldByField(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var bytes = Latin1(Person(1, "TrÇn", "§×nh", "Träng", "Sè 12, ®­êng Lª Lîi"))
            .Concat(Latin1(Person(2, "Nguyeãn", "Thò", "Lan", "Aáp 3, Phöôùc Lyù")))
            .Concat(Latin1(Person(3, "Nguye^~n", "Thi.", "Lan", "So^' 1")))
            .Concat(Latin1(Person(4, "NguyêÞn", "ÐiÌnh", "Khang", "")))
            .Concat(
                Encoding.UTF8.GetBytes(
                    Person(5, "Nguyễn".Normalize(NormalizationForm.FormD), "Thị", "Lan", "Sè 12, ®­êng Lª Lîi")
                )
            )
            .Concat(Encoding.UTF8.GetBytes(Person(6, "Nguyễn", "Văn", "Ba", "Số 1")));

        var report = await ImportAsync(population, new MemoryStream([.. Whole(bytes)]), Terms);

        report.Value.Source.Progress.ShouldBe(new(Records: 6, Taken: 6, IsEnded: true));
        var read = new List<(string, string?)>();
        for (var person = 1; person <= 6; person++)
        {
            var details = (await population.ReadAsync(NumberOf(person))).Value.Details;
            read.Add((details.Name.Full, details.PlaceOfOrigin?.Detail));
        }
        read.ShouldBe([
            ("Trần Đình Trọng", "Số 12, đường Lê Lợi"),
            ("Nguyễn Thị Lan", "Ấp 3, Phước Lý"),
            ("Nguyễn Thị Lan", "Số 1"),
            ("Nguyễn Đình Khang", ""),
            ("Nguyễn Thị Lan", "Số 12, đường Lê Lợi"),
            ("Nguyễn Văn Ba", "Số 1"),
        ]);
    }

    [Theory, BothEngines]
    public async Task Import_RepairedTexts_KeepTheirBytes(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        await ImportAsync(
            population,
            new MemoryStream([.. Whole(Latin1(Person(1, "TrÇn", "V¨n", "An", "Kh¸nh Hoµ")))]),
            Terms
        );

        await using var session = await population.Registry.Store.ReadAsync(default);
        var kept = await session.ListAsync(
            "SELECT path, encoding, bytes FROM population.repaired_text ORDER BY path",
            row =>
                (
                    row.GetString(0),
                    (TextEncoding)row.GetInt16(1),
                    Encoding.Latin1.GetString(row.GetFieldValue<byte[]>(2))
                ),
            default
        );
        kept.ShouldBe([
            ("HoVaTen/ChuDem", TextEncoding.Tcvn3, "V¨n"),
            ("HoVaTen/Ho", TextEncoding.Tcvn3, "TrÇn"),
            ("QueQuan/ChiTiet", TextEncoding.Tcvn3, "Kh¸nh Hoµ"),
        ]);
    }

    [Theory]
    [InlineData("Thaï", "COL-10")]
    [InlineData("\u0081\u0082", "COL-11")]
    public async Task Import_TextThatCannotBeTold_IsQuarantined(string name, string code)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        await ImportAsync(population, new MemoryStream([.. Whole(Latin1(Person(1, "", "", name, "")))]), Terms);

        (await ReasonsAsync(population)).ShouldBe([(code, "HoVaTen/Ten")]);
    }

    private static PersonalNumber NumberOf(int person) => PersonalNumber.Parse($"{001090000000 + person:D12}", null);

    private static string Person(int person, string family, string middle, string given, string origin) =>
        $"""
            <CongDan>
              <SoDinhDanh>{NumberOf(person)}</SoDinhDanh>
              <HoVaTen><Ho>{family}</Ho><ChuDem>{middle}</ChuDem><Ten>{given}</Ten></HoVaTen>
              <GioiTinh>1</GioiTinh>
              <NgayThangNamSinh><Nam>1990</Nam></NgayThangNamSinh>
              <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>{origin}</ChiTiet></QueQuan>
            </CongDan>

            """;

    private static IEnumerable<byte> Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static IEnumerable<byte> Whole(IEnumerable<byte> people)
    {
        var around = Collection("|").Split('|');
        return Latin1(around[0]).Concat(people).Concat(Latin1(around[1]));
    }
}
