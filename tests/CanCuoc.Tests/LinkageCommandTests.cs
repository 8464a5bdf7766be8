using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class LinkageCommandTests
{
    private static string Collection { get; } =
        $"""
            <CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0" ThoiDiemDuLieu="2021-05-01T00:00:00">
              {Man("Đặng", "1990-09-05")}
              {Man("Đăng", "1990-05-09")}
            </CongdanCollection>
            """;

    [Theory, BothEngines]
    public async Task Linkage_Screened_TellsHowManyPairsWait_AndFindsNothingNewAgain(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        var file = Path.Combine(run.Folder, "people.xml");
        await File.WriteAllTextAsync(file, Collection, TestContext.Current.CancellationToken);
        var never = await run.RunAsync("linkage", "status");
        (await run.RunAsync("import", file, "--ethnic-codes", "1019", "--numbers-later")).Code.ShouldBe(0);

        var screened = await run.RunAsync("linkage", "screen");
        var again = await run.RunAsync("linkage", "screen");
        var status = await run.RunAsync("linkage", "status");

        (never.Code, screened.Code, again.Code, status.Code).ShouldBe((0, 0, 0, 0), screened.Output);
        never.Output.ShouldContain("never screened");
        screened.Output.ShouldContain("pairs that may be of one person: 1.");
        again.Output.ShouldContain("pairs that may be of one person: 1.");
        status.Output.ShouldContain("2 hồ sơ / records");
        status.Output.ShouldContain("waiting: 1");
    }

    /// <summary>An invented man, as one office or another wrote him down.</summary>
    private static string Man(string given, string born) =>
        $"""
            <CongDan>
              <HoVaTen><Ho>Trần</Ho><ChuDem>Văn</ChuDem><Ten>{given}</Ten></HoVaTen>
              <GioiTinh>1</GioiTinh>
              <NgayThangNamSinh><NgayThangNam>{born}</NgayThangNam></NgayThangNamSinh>
              <QueQuan><MaDonViHanhChinh>00004</MaDonViHanhChinh></QueQuan>
              <ThuongTru><MaDonViHanhChinh>00004</MaDonViHanhChinh><ChiTiet>Số 1</ChiTiet></ThuongTru>
              <Cha><HoVaTen>Trần Văn Hòa</HoVaTen></Cha>
              <Me><HoVaTen>Nguyễn Thị Mận</HoVaTen></Me>
            </CongDan>
            """;
}
