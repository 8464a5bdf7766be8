using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class ReformCommandTests
{
    [Theory, BothEngines]
    public async Task Reform_RehearsedRunAndUndone_TellsUnitsOriginAndCounts(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        (await run.RunAsync("seed", "--persons", "500", "--units-on", "2025-06-30")).Code.ShouldBe(0);

        foreach (var day in new[] { "2025-01-01", "2025-07-01" })
        foreach (var step in new[] { "rehearse", "run" })
        {
            var (code, output) = await run.RunAsync("reform", step, day);
            code.ShouldBe(0, output);
        }
        var status = await run.RunAsync("reform", "status");
        var undone = await run.RunAsync("reform", "undo", "2025-07-01");

        status.Output.ShouldContain("10,035 → 3,321");
        status.Output.ShouldContain("63 → 34");
        status.Output.ShouldContain("2,000 địa chỉ / addresses");
        status.Output.ShouldContain("not legal proof");
        status.Output.ShouldContain("carried out");
        undone.Code.ShouldBe(0, undone.Output);
        (await run.RunAsync("reform", "status")).Output.ShouldContain("đã chạy thử / rehearsed");
    }

    [Theory, BothEngines]
    public async Task Street_RehearsedRenamedListedAndUndone(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        (await run.RunAsync("seed", "--persons", "200")).Code.ShouldBe(0);
        string[] street = ["--unit", "00004", "--from", "Lê Lợi", "--to", "Trần Phú"];
        string[] day = ["--day", "2026-12-01", "--by", "Nghị quyết 12/2026/NQ-HĐND"];

        var rehearsed = await run.RunAsync(["reform", "street", "rehearse", .. street]);
        var renamed = await run.RunAsync(["reform", "street", "rename", .. street, .. day]);
        var again = await run.RunAsync(["reform", "street", "rename", .. street, .. day]);
        var listed = await run.RunAsync("reform", "street", "list");
        var number = listed.Output.Trim().Split(' ')[0];
        var undone = await run.RunAsync("reform", "street", "undo", number);

        (rehearsed.Code, renamed.Code, again.Code, undone.Code).ShouldBe((0, 0, 1, 0), listed.Output);
        rehearsed.Output.ShouldContain("200 người / persons");
        again.Output.ShouldContain("REF-14");
        listed.Output.ShouldContain("Lê Lợi → Trần Phú");
        listed.Output.ShouldContain("00004 Phường Ba Đình, Thành phố Hà Nội; Nghị quyết 12/2026/NQ-HĐND");
        (await run.RunAsync("reform", "street", "list")).Output.ShouldContain("no street was renamed");
    }

    [Theory, BothEngines]
    public async Task Reform_NotRehearsedOrUnknown_IsRefused(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);

        var early = await run.RunAsync("reform", "run", "2025-01-01");
        var unknown = await run.RunAsync("reform", "rehearse", "2025-07-02");
        var negative = await run.RunAsync("reform", "run", "2025-01-01", "--accept-changes", "-1");

        (early.Code, unknown.Code, negative.Code).ShouldBe((1, 1, 2), early.Output + unknown.Output + negative.Output);
        early.Output.ShouldContain("REF-01");
        unknown.Output.ShouldContain("VOC-45");
    }
}
