using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Feeds of civil-status registers with entries about invented people, and their import.</summary>
internal static class Feed
{
    public static string Birth(string number, string given, string parents = "") =>
        $"""
            <KhaiSinh>
              <SoDangKy>{number}</SoDangKy><NoiDangKy><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKy>
              <HoVaTen><Ho>Trần</Ho><ChuDem>Minh</ChuDem><Ten>{given}</Ten></HoVaTen><GioiTinh>1</GioiTinh>
              <NgayThangNamSinh><NgayThangNam>2026-02-20</NgayThangNam></NgayThangNamSinh>
              <NoiDangKyKhaiSinh><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKyKhaiSinh>{parents}
            </KhaiSinh>
            """;

    public static string Death(string number, PersonalNumber? person, string day = "2026-02-01") =>
        $"""
            <KhaiTu>
              <SoDangKy>{number}</SoDangKy><NoiDangKy><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKy>
              <SoDinhDanh>{person}</SoDinhDanh><NgayChet>{day}</NgayChet>
            </KhaiTu>
            """;

    public static string Marriage(
        string number,
        PersonalNumber? man,
        PersonalNumber? woman,
        string day = "2020-05-01"
    ) =>
        $"""
            <KetHon>
              <SoDangKy>{number}</SoDangKy><NoiDangKy><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKy>
              <NgayKetHon>{day}</NgayKetHon>
              <Chong><SoDinhDanh>{man}</SoDinhDanh></Chong><Vo><SoDinhDanh>{woman}</SoDinhDanh></Vo>
            </KetHon>
            """;

    public static string Correction(
        string number,
        PersonalNumber? person,
        string name,
        string born,
        string more = ""
    ) =>
        $"""
            <CaiChinh>
              <SoDangKy>{number}</SoDangKy><NoiDangKy><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKy>
              <SoDinhDanh>{person}</SoDinhDanh>
              <HoVaTen>{name}</HoVaTen>
              <NgayThangNamSinh><NgayThangNam>{born}</NgayThangNam></NgayThangNamSinh>{more}
            </CaiChinh>
            """;

    public static byte[] Of(params string[] entries) =>
        Encoding.UTF8.GetBytes($"""<SoHoTich xmlns="urn:cancuoc:ho-tich:1">{string.Join('\n', entries)}</SoHoTich>""");

    public static async Task<ImportReport> ImportAsync(PopulationFixture population, params string[] entries) =>
        (await ImportAsync(population, new MemoryStream(Of(entries)))).Value;

    public static Task<Outcome<ImportReport>> ImportAsync(PopulationFixture population, Stream content) =>
        Qcvn109.ImportAsync(population, content, new(EthnicNumbering.Decision1019Of2008));
}
