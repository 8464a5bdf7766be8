using System.Text;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Files of QCVN 109 with invented people, and their import.</summary>
internal static class Qcvn109
{
    public const string Number = "001090000123";

    public const string Good = $"""
        <CongDan>
          <SoDinhDanh>{Number}</SoDinhDanh>
          <HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>A</Ten></HoVaTen>
          <GioiTinh>1</GioiTinh>
          <DanToc><MaDanToc>04</MaDanToc></DanToc>
          <TonGiao><MaTonGiao>01</MaTonGiao></TonGiao>
          <NgayThangNamSinh><NgayThangNam>1990-01-02</NgayThangNam></NgayThangNamSinh>
          <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số 1</ChiTiet></QueQuan>
          <Cha><HoVaTen><Ho>Nguyễn</Ho><Ten>B</Ten></HoVaTen></Cha>
        </CongDan>
        """;

    /// <summary>Men who differ in their number; of the same cell, in order.</summary>
    public static string[] Many(int persons) =>
        [.. Enumerable.Range(0, persons).Select(person => With(Number, $"{001090000000 + person:D12}"))];

    public static string With(string old, string other) => Good.Replace(old, other, StringComparison.Ordinal);

    public static string Collection(params string[] people) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" SoCongDan="{people.Length}" ThoiDiemDuLieu="2021-05-01T00:00:00">
            {string.Join('\n', people)}
            </CongdanCollection>
            """;

    public static Task<Outcome<ImportReport>> ImportAsync(
        PopulationFixture population,
        string text,
        EthnicNumbering? numbering = EthnicNumbering.Decision1019Of2008
    ) => ImportAsync(population, new MemoryStream(Encoding.UTF8.GetBytes(text)), new(numbering));

    public static Task<Outcome<ImportReport>> ImportAsync(
        PopulationFixture population,
        Stream content,
        ImportTerms terms,
        CancellationToken cancellation = default
    ) =>
        new ImportPersons(population.Registry.Acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            new("people.xml", content),
            terms,
            progress: null,
            cancellation
        );

    /// <summary>Why records of the only file wait.</summary>
    public static async Task<IEnumerable<(string Code, string? About)>> ReasonsAsync(PopulationFixture population)
    {
        var sources = await population.Registry.RunAsync(
            ReadSources.Kind,
            act => new ReadSources().RunAsync(act, default)
        );
        return sources
            .Value.ShouldHaveSingleItem()
            .Reasons.OrderBy(one => one.FirstLine)
            .Select(one => (one.Code, one.About));
    }
}
