using System.Text;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ImportPersonsTests
{
    private const string Good = """
        <CongDan>
          <SoDinhDanh>001090000123</SoDinhDanh>
          <HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>A</Ten></HoVaTen>
          <GioiTinh>1</GioiTinh>
          <DanToc><MaDanToc>04</MaDanToc></DanToc>
          <TonGiao><MaTonGiao>01</MaTonGiao></TonGiao>
          <NgayThangNamSinh><NgayThangNam>1990-01-02</NgayThangNam></NgayThangNamSinh>
          <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số 1</ChiTiet></QueQuan>
          <Cha><HoVaTen><Ho>Nguyễn</Ho><Ten>B</Ten></HoVaTen></Cha>
        </CongDan>
        """;

    private static readonly PersonalNumber Number = PersonalNumber.Parse("001090000123", null);

    [Theory, BothEngines]
    public async Task Import_OfficialShape_IsRegisteredWithSourceAndLine(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var report = (await ImportAsync(population, Collection(Good))).Value;

        (report.Taken, report.Refused.Count, report.Fault).ShouldBe((1, 0, null));
        var person = (await population.ReadAsync(Number)).Value;
        person.Details.Name.Full.ShouldBe("Nguyễn Văn A");
        person.Details.EthnicGroup!.Name.ShouldBe("Mường");
        person.Details.PlaceOfOrigin!.Unit!.FullName.Vietnamese.ShouldBe("Phường Trúc Bạch");
        person.Details.Father!.Name!.Value.Full.ShouldBe("Nguyễn B");
        person.Evidence.Reference.ShouldMatch(@"^QCVN 109 [0-9a-f]{12}:\d+$");
    }

    [Theory, BothEngines]
    public async Task Import_InTheOtherNumbering_ReadsAnotherGroup(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        await ImportAsync(population, Collection(Good), EthnicNumbering.Decision121Of1979);

        (await population.ReadAsync(Number)).Value.Details.EthnicGroup!.Name.ShouldBe("Hoa");
    }

    [Theory, BothEngines]
    public async Task Import_BadRecords_AreListedAndTheRestTaken(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        string[] bad =
        [
            Good.Replace("001090000123", "00109", StringComparison.Ordinal),
            Good.Replace("001090000123", "001190000123", StringComparison.Ordinal),
            Good.Replace("1990-01-02", "1990-13-02", StringComparison.Ordinal),
            Good.Replace(">00004<", ">99999<", StringComparison.Ordinal),
            Good.Replace("<Ten>A</Ten>", "<Ten>A1</Ten>", StringComparison.Ordinal),
            "<CongDan/>",
        ];

        var report = (await ImportAsync(population, Collection([.. bad, Good]))).Value;

        report.Taken.ShouldBe(1);
        report
            .Refused.Select(record => (record.Ordinal, record.Reason.Code, record.Reason.About))
            .ShouldBe([
                (1, PersonalNumber.NotTwelveDigits.Code, "SoDinhDanh"),
                (2, PersonRules.NumberDisagrees.Code, "number"),
                (3, PartialDate.NoSuchDay.Code, "NgayThangNamSinh"),
                (4, Address.NoSuchUnit.Code, "QueQuan/MaDonViHanhChinh"),
                (5, "VOC-12", "HoVaTen"),
                (6, "VOC-10", "HoVaTen"),
            ]);
    }

    [Theory, BothEngines]
    public async Task Import_SameFileAgain_DoublesNobody(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var unnumbered = Good.Replace("<SoDinhDanh>001090000123</SoDinhDanh>", "", StringComparison.Ordinal)
            .Replace(
                "<QueQuan>",
                "<NoiDangKyKhaiSinh><MaDonViHanhChinh>01</MaDonViHanhChinh></NoiDangKyKhaiSinh><QueQuan>",
                StringComparison.Ordinal
            );
        var file = Collection(unnumbered);
        await ImportAsync(population, file);

        (await ImportAsync(population, file)).Value.Taken.ShouldBe(1);

        (await population.SearchAsync(new(null, "Nguyễn Văn A", null, null))).Value.Persons.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Import_TruncatedFile_KeepsWhatCameBefore(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var whole = Collection(Good, Good);

        var report = (await ImportAsync(population, whole[..^80])).Value;

        (report.Taken, report.Fault!.Code).ShouldBe((1, Qcvn109File.NotXml.Code));
    }

    [Theory]
    [InlineData("<a/>", "POP-21")]
    [InlineData("rubbish", "POP-20")]
    [InlineData("", "POP-20")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CongdanCollection>&a;</CongdanCollection>", "POP-20")]
    public async Task Import_AnotherFile_IsRefused(string text, string code)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        (await ImportAsync(population, text)).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Import_AMillionSiblings_IsTooLarge()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        var swollen = $"<CongDan>{string.Concat(Enumerable.Repeat("<Ten>A</Ten>", 1_000_000))}</CongDan>";

        (await ImportAsync(population, Collection(swollen))).Value.Fault!.Code.ShouldBe(Qcvn109File.TooLarge.Code);
    }

    private static string Collection(params string[] people) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" SoCongDan="{people.Length}" ThoiDiemDuLieu="2021-05-01T00:00:00">
            {string.Join('\n', people)}
            </CongdanCollection>
            """;

    private static async Task<Outcome<ImportReport>> ImportAsync(
        PopulationFixture population,
        string text,
        EthnicNumbering numbering = EthnicNumbering.Decision1019Of2008
    )
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await new ImportPersons(population.Registry.Acts, population.Register).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            file,
            new(numbering),
            progress: null,
            default
        );
    }
}
