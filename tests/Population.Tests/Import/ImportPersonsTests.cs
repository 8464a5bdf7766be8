using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

public sealed class ImportPersonsTests
{
    private static readonly PersonalNumber ItsNumber = PersonalNumber.Parse(Number, null);

    [Theory, BothEngines]
    public async Task Import_OfficialShape_IsRegisteredWithSourceAndLine(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var report = (await ImportAsync(population, Collection(Good))).Value;

        (report.Source.Progress, report.Fault).ShouldBe((new(Records: 1, Taken: 1, IsEnded: true), null));
        var person = (await population.ReadAsync(ItsNumber)).Value;
        person.Details.Name.Full.ShouldBe("Nguyễn Văn A");
        person.Details.EthnicGroup!.Name.ShouldBe("Mường");
        person.Details.PlaceOfOrigin!.Unit!.FullName.Vietnamese.ShouldBe("Phường Trúc Bạch");
        person.Details.Father!.Name!.Value.Full.ShouldBe("Nguyễn B");
        person.Evidence.Reference.ShouldBe($"QCVN 109 {report.Source.Digest[..12]}:3");
    }

    [Theory, BothEngines]
    public async Task Import_ShapeInUse_IsReadAlike(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var deployed = """
            <CongDan>
              <SoDinhDanh>001090000123</SoDinhDanh>
              <HoVaTen><Ho/><ChuDem/><Ten>NGUYỄN VĂN A</Ten></HoVaTen>
              <GioiTinh>1</GioiTinh>
              <NgayThangNamSinh><NgayThangNam>19900100</NgayThangNam><Nam>1990</Nam></NgayThangNamSinh>
              <ThuongTru><MaTinhThanh>01</MaTinhThanh><MaQuanHuyen>001</MaQuanHuyen><MaPhuongXa>00004</MaPhuongXa><ChiTiet>Số 1</ChiTiet><QuocGia>VN</QuocGia></ThuongTru>
              <NoiOHienTai><MaTinhThanh>01</MaTinhThanh><MaQuanHuyen>001</MaQuanHuyen><MaPhuongXa/></NoiOHienTai>
              <Me><HoVaTen>TRẦN THỊ B</HoVaTen></Me>
            </CongDan>
            """;

        (await ImportAsync(population, Collection(deployed))).Value.Source.Progress.Taken.ShouldBe(1);

        var details = (await population.ReadAsync(ItsNumber)).Value.Details;
        (details.Name.Full, details.Name.Family, details.BirthDate).ShouldBe(
            ("NGUYỄN VĂN A", "NGUYỄN", PartialDate.Of(1990, 1))
        );
        details.PermanentResidence!.ToString().ShouldStartWith("Số 1, Phường Trúc Bạch, Quận Ba Đình");
        details.CurrentAbode!.Unit!.Code.ShouldBe("001");
        details.Mother!.Name!.Value.Full.ShouldBe("TRẦN THỊ B");
    }

    [Theory, BothEngines]
    public async Task Import_InTheOtherNumbering_ReadsAnotherGroup(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        await ImportAsync(population, Collection(Good), EthnicNumbering.Decision121Of1979);

        (await population.ReadAsync(ItsNumber)).Value.Details.EthnicGroup!.Name.ShouldBe("Hoa");
    }

    [Fact]
    public async Task Import_WithoutNumbering_IsRefused()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        (await ImportAsync(population, Collection(Good), numbering: null)).Refusal.ShouldBe(
            ImportPersons.NumberingMissing
        );

        (await population.CountAsync()).Value.ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Import_BadRecords_AreQuarantinedAndTheRestTaken(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        string[] bad =
        [
            With(Number, "00109"),
            With(Number, "001190000123"),
            With("1990-01-02", "1990-13-02"),
            With(">00004<", ">99999<"),
            With("<Ten>A</Ten>", "<Ten>A1</Ten>"),
            "<CongDan/>",
            With($"<SoDinhDanh>{Number}</SoDinhDanh>", ""),
        ];

        var report = (await ImportAsync(population, Collection([.. bad, Good]))).Value;

        report.Source.Progress.ShouldBe(new(Records: 8, Taken: 1, Quarantined: 7, IsEnded: true));
        (await ReasonsAsync(population)).ShouldBe([
            (PersonalNumber.NotTwelveDigits.Code, "SoDinhDanh"),
            (PersonRules.NumberDisagrees.Code, "number"),
            (PartialDate.NoSuchDay.Code, "NgayThangNamSinh/NgayThangNam"),
            (Address.NoSuchUnit.Code, "QueQuan/MaDonViHanhChinh"),
            ("VOC-12", "HoVaTen"),
            ("VOC-10", "HoVaTen"),
            (NumberIssue.NoPlace.Code, "birthRegistration"),
        ]);
    }

    [Theory, BothEngines]
    public async Task Import_NumbersTwiceInAFile_TakesTheFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var anothers = With("<Ten>A<", "<Ten>Khác<").Replace("1990-01-02", "1990-12-03", StringComparison.Ordinal);

        var report = await ImportAsync(population, Collection(Good, anothers, Good));

        report.Value.Source.Progress.ShouldBe(new(Records: 3, Taken: 1, Known: 1, Quarantined: 1, IsEnded: true));
        (await population.ReadAsync(ItsNumber)).Value.Details.Name.Full.ShouldBe("Nguyễn Văn A");
        (await ReasonsAsync(population)).ShouldBe([(RegisterPerson.NumberTaken.Code, "number")]);
    }

    [Theory, BothEngines]
    public async Task Import_WithoutNumber_GetsOneAtOnceOrLater(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        string Unnumbered(string name) =>
            With("<Ten>A<", $"<Ten>{name}<")
                .Replace($"<SoDinhDanh>{Number}</SoDinhDanh>", "", StringComparison.Ordinal)
                .Replace("QueQuan>", "NoiDangKyKhaiSinh>", StringComparison.Ordinal);

        await ImportAsync(population, Collection(Unnumbered("Một"), Good, Unnumbered("Hai")));
        await ImportAsync(
            population,
            Stream(Collection(Unnumbered("Ba"))),
            new(EthnicNumbering.Decision1019Of2008, NumbersLater: true)
        );

        async Task<PersonalNumber?> NumberAsync(string name) =>
            (await population.SearchAsync(new(null, $"Nguyễn Văn {name}", null, null))).Value.Persons.Single().Number;
        (await NumberAsync("Một")).ShouldNotBe(await NumberAsync("Hai"));
        $"{await NumberAsync("Một")}".ShouldStartWith("001090");
        (await NumberAsync("Ba")).ShouldBeNull();
        (await population.IssueAsync()).Value.Issued.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Import_IsReconciledWithTheLedger(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await ImportAsync(population, Collection([.. Many(30), "<CongDan/>"]));

        await population.Registry.TrailAsync(default);
        var reconciled = await population.Registry.RunAsync(
            ReconcilePersons.Kind,
            act => new ReconcilePersons().RunAsync(act, progress: null, default)
        );

        (reconciled.Value.Versions, reconciled.Value.Findings.Count).ShouldBe((30, 0));
    }

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
