using System.Diagnostics;
using System.Globalization;
using System.Xml;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>Importing a file of QCVN 109, acts, leaves and ledger included, against reading the same XML and doing nothing with it.</summary>
internal static class ImportBench
{
    private static readonly string[] Families =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Vũ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
    ];
    private static readonly string[] Middles = ["Văn", "Đức", "Minh", "Quang", "Hữu", "Thanh", "Xuân"];
    private static readonly string[] Givens =
    [
        "Anh",
        "Bình",
        "Cường",
        "Dũng",
        "Giang",
        "Hùng",
        "Khánh",
        "Lợi",
        "Mạnh",
        "Phúc",
        "Sơn",
        "Thắng",
        "Tuấn",
    ];

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, Lines(options.Persons));
        results.Add("bytesAPerson", new FileInfo(file).Length / (double)options.Persons, "bytes of XML a person");
        var parse = Rate(options.Persons, () => Parse(file));
        results.Add("parse", parse, "records read by the XML reader alone, a second");
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
            var watch = Stopwatch.StartNew();
            await ImportAsync(country, file);
            var rate = options.Persons / watch.Elapsed.TotalSeconds;
            results.Add($"{name}Import", rate, "persons imported a second");
            results.Add($"{name}ImportRatio", rate / parse, "import / parse alone");
        }
        File.Delete(file);
        return results;
    }

    private static async Task ImportAsync(Country country, string file)
    {
        await using var content = File.OpenRead(file);
        _ = (
            await new ImportPersons(country.Acts).RunAsync(
                Country.Everybody,
                Country.Why,
                new("bench.xml", content),
                new(EthnicNumbering.Decision1019Of2008),
                progress: null,
                CancellationToken.None
            )
        ).Value;
    }

    private static double Rate(int persons, Action work)
    {
        work();
        var watch = Stopwatch.StartNew();
        work();
        return persons / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Reads every value, as whoever wants the data must.</summary>
    private static void Parse(string file)
    {
        using var xml = XmlReader.Create(file);
        var characters = 0L;
        while (xml.Read())
            characters += xml.HasValue ? xml.Value.Length : 0;
        if (characters == 0)
            throw new InvalidOperationException("The file is empty.");
    }

    private static IEnumerable<string> Lines(int persons) =>
        [
            """<CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" ThoiDiemDuLieu="2021-05-01T00:00:00">""",
            .. Enumerable.Range(0, persons).Select(Person),
            "</CongdanCollection>",
        ];

    /// <summary>An invented man, by his place in the file: 200,000 are born in each year from 1920 on.</summary>
    private static string Person(int place)
    {
        var year = 1920 + (place / 200_000);
        var number = PersonalNumber.Compose(NumberPrefix.Read("001").Value, Sex.Male, year, place % 200_000).Value;
        string Any(string[] words, int step) => words[place / step % words.Length];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <CongDan>
              <SoDinhDanh>{number}</SoDinhDanh>
              <HoVaTen><Ho>{Any(Families, 1)}</Ho><ChuDem>{Any(Middles, 10)}</ChuDem><Ten>{Any(
                Givens,
                70
            )}</Ten></HoVaTen>
              <GioiTinh>1</GioiTinh>
              <DanToc><MaDanToc>01</MaDanToc></DanToc>
              <TonGiao><MaTonGiao>00</MaTonGiao></TonGiao>
              <TinhTrangHonNhan>2</TinhTrangHonNhan>
              <NgayThangNamSinh><NgayThangNam>{year}-{1 + (place % 12):D2}-{1
                + (place % 28):D2}</NgayThangNam></NgayThangNamSinh>
              <NoiDangKyKhaiSinh><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKyKhaiSinh>
              <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Thôn {place % 20}</ChiTiet></QueQuan>
              <ThuongTru><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số {place
                % 300}, đường Lê Lợi</ChiTiet></ThuongTru>
              <QuocTich>VN</QuocTich>
              <Cha><HoVaTen><Ho>{Any(Families, 1)}</Ho><ChuDem>Văn</ChuDem><Ten>{Any(Givens, 3)}</Ten></HoVaTen></Cha>
              <Me><HoVaTen><Ho>{Any(Families, 7)}</Ho><ChuDem>Thị</ChuDem><Ten>{Any(Givens, 5)}</Ten></HoVaTen></Me>
            </CongDan>
            """
        );
    }
}
