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
        output.ShouldContain("taken: 1. Đã có / known: 0. Khác hoặc thêm / differing: 0. Cách ly / quarantined: 1.");
        status.ShouldContain("phieu.csv (DC01 ");
        status.ShouldContain("all 2 records read");
        status.ShouldContain("VOC-01 SoDinhDanh: 1, dòng / line 3");
    }

    [Fact]
    public async Task Import_FromSourcesThatDisagree_TellsWhatWasDecidedAndWhatWaits()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        async Task<string> ImportAsync(string name, string born, string source)
        {
            var file = Path.Combine(run.Folder, name);
            await File.WriteAllTextAsync(
                file,
                $"Họ tên,Ngày sinh,Giới tính,Số định danh\nNguyễn Văn A,{born},Nam,001090000123\n",
                Cancellation
            );
            var (code, output) = await run.RunAsync("import", file, "--ethnic-codes", "1019", "--source", source);
            code.ShouldBe(0, output);
            return output;
        }
        await ImportAsync("mot.csv", "2/1/1990", "database");

        var second = await ImportAsync("hai.csv", "3/1/1990", "database");
        await ImportAsync("ba.csv", "4/1/1990", "civil-status");
        await ImportAsync("bon.csv", "5/1/1990", "civil-status");
        var (_, status) = await run.RunAsync("import", "status");
        var (unknown, _) = await run.RunAsync("import", "mot.csv", "--ethnic-codes", "1019", "--source", "hearsay");

        second.ShouldContain("differing: 1");
        status.ShouldContain("1 theo luật / by rule, 0 chờ cán bộ / waiting, 0 đã quyết định / settled");
        status.ShouldContain("0 theo luật / by rule, 1 chờ cán bộ / waiting, 0 đã quyết định / settled");
        unknown.ShouldNotBe(0);
    }
}
