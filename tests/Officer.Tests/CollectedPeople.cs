using System.Text;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>A file of invented people that an import could not take.</summary>
internal static class CollectedPeople
{
    // The first has a number that is too short, the second was born in a month that is none.
    private const string File = """
        <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" ThoiDiemDuLieu="2021-05-01T00:00:00">
          <CongDan>
            <SoDinhDanh>00109</SoDinhDanh>
            <HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>A</Ten></HoVaTen>
            <GioiTinh>1</GioiTinh>
            <NgayThangNamSinh><NgayThangNam>1990-01-02</NgayThangNam></NgayThangNamSinh>
            <ThuongTru><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số 1</ChiTiet></ThuongTru>
          </CongDan>
          <CongDan>
            <SoDinhDanh>001090000124</SoDinhDanh>
            <HoVaTen><Ho>Trần</Ho><ChuDem>Văn</ChuDem><Ten>B</Ten></HoVaTen>
            <GioiTinh>1</GioiTinh>
            <NgayThangNamSinh><NgayThangNam>1990-13-02</NgayThangNam></NgayThangNamSinh>
            <Cha><HoVaTen>Trần Văn C</HoVaTen></Cha>
          </CongDan>
        </CongdanCollection>
        """;

    extension(OfficerSite site)
    {
        public async Task QuarantineAsync()
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(File));
            var report = await new ImportPersons(site.Registry.Acts).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                new("dan-cu.xml", content),
                new(EthnicNumbering.Decision1019Of2008),
                progress: null,
                default
            );
            report.Value.Source.Progress.Quarantined.ShouldBe(2);
        }
    }
}
