using System.Globalization;

namespace CanCuoc.Program.Tests;

/// <summary>A QCVN 109 file of invented men who differ in one thing.</summary>
internal static class PeopleFile
{
    /// <summary>Each has a number.</summary>
    public static string Numbered(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"<SoDinhDanh>{001090000000 + person:D12}</SoDinhDanh>");

    /// <summary>Nobody has one; each has an identity card of old.</summary>
    public static string WithoutNumber(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"<SoCMND>{100000000 + person}</SoCMND>");

    public static IEnumerable<string> Of(int persons, Func<int, string> number) =>
        [
            $"""
                <?xml version="1.0" encoding="utf-8"?>
                <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" SoCongDan="{persons}" ThoiDiemDuLieu="2021-05-01T00:00:00">
                """,
            .. Enumerable.Range(0, persons).Select(person => Person(person, number(person))),
            "</CongdanCollection>",
        ];

    private static string Person(int person, string number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <CongDan>
              {number}
              <HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>A</Ten></HoVaTen>
              <GioiTinh>1</GioiTinh>
              <DanToc><MaDanToc>01</MaDanToc></DanToc>
              <TonGiao><MaTonGiao>01</MaTonGiao></TonGiao>
              <NgayThangNamSinh><NgayThangNam>1990-01-02</NgayThangNam></NgayThangNamSinh>
              <NoiDangKyKhaiSinh><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKyKhaiSinh>
              <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số {person}</ChiTiet></QueQuan>
            </CongDan>
            """
        );
}
