using CanCuoc.Storage;

namespace CanCuoc.Program.Tests;

public sealed class ImportCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_TellsWhatBecameOfAFile_AndStatusWhyRecordsWait()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        var file = Path.Combine(run.Folder, "phieu.csv");
        await File.WriteAllTextAsync(
            file,
            "Họ tên,Ngày sinh,Giới tính,Số định danh\nNguyễn Văn A,2/1/1990,Nam,001090000123\nNguyễn Văn B,2/1/1990,Nam,1\n",
            Cancellation
        );

        var (unsaid, why) = await run.RunAsync("import", file);
        var (none, nothing) = await run.RunAsync("import", "status");
        var (taken, output) = await run.RunAsync("import", file, "--ethnic-codes", "1019");
        var (asked, status) = await run.RunAsync("import", "status");

        (unsaid, none, taken, asked).ShouldBe((1, 0, 1, 0), why + nothing + output + status);
        why.ShouldContain("COL-01");
        nothing.ShouldContain("no file was begun");
        output.ShouldContain("taken: 1. Đã có / known: 0. Cách ly / quarantined: 1.");
        status.ShouldContain("phieu.csv (DC01 ");
        status.ShouldContain("all 2 records read");
        status.ShouldContain("VOC-01 SoDinhDanh: 1, dòng / line 3");
    }
}
