using System.Text;
using CanCuoc.Population;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Tests;

/// <summary>Files of invented people: what an import could not take, and what says otherwise than the registry.</summary>
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

    private static string Man(string born, string father) =>
        $"""
            <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" ThoiDiemDuLieu="2021-05-01T00:00:00">
              <CongDan>
                <SoDinhDanh>001090000123</SoDinhDanh>
                <HoVaTen><Ho>Nguyễn</Ho><ChuDem>Văn</ChuDem><Ten>A</Ten></HoVaTen>
                <GioiTinh>1</GioiTinh>
                <NgayThangNamSinh><NgayThangNam>{born}</NgayThangNam></NgayThangNamSinh>
                <ThuongTru><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số 1</ChiTiet></ThuongTru>
                <Cha><HoVaTen>{father}</HoVaTen></Cha>
              </CongDan>
            </CongdanCollection>
            """;

    extension(OfficerSite site)
    {
        public async Task QuarantineAsync() => (await site.ImportAsync("dan-cu.xml", File)).Quarantined.ShouldBe(2);

        /// <summary>Two data bases that disagree about a man's birth and his father.</summary>
        public async Task DisagreeAsync()
        {
            await site.ImportAsync("ho-so-2020.xml", Man("1990-01-02", "Nguyễn Văn B"));
            (await site.ImportAsync("ho-so-2021.xml", Man("1990-02-01", "Nguyễn Văn C"))).Differing.ShouldBe(1);
        }

        /// <summary>The death of somebody who is not there yet.</summary>
        public async Task RegisterDeathAsync() =>
            (
                await site.ImportAsync(
                    "khai-tu.xml",
                    """
                    <SoHoTich xmlns="urn:cancuoc:ho-tich:1">
                      <KhaiTu>
                        <SoDangKy>15/2026</SoDangKy><NoiDangKy><MaDonViHanhChinh>00004</MaDonViHanhChinh></NoiDangKy>
                        <SoDinhDanh>001090000123</SoDinhDanh><NgayChet>2026-02-01</NgayChet>
                      </KhaiTu>
                    </SoHoTich>
                    """
                )
            ).Quarantined.ShouldBe(1);

        private async Task<SourceProgress> ImportAsync(string name, string file)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
            var report = await new ImportPersons(site.Registry.Acts).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                new(name, content),
                new(EthnicNumbering.Decision1019Of2008),
                progress: null,
                default
            );
            return report.Value.Source.Progress;
        }
    }
}
