using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class ExaminersCommandTests
{
    [Theory, BothEngines]
    public async Task Prepare_Pairs_AddsThemAndTheLedgerSaysWhatTheyAre(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);

        var made = await run.RunAsync("examiners", "prepare", "--pairs", "2");
        var tooMany = await run.RunAsync("examiners", "prepare", "--pairs", "501");

        (made.Code, tooMany.Code).ShouldBe((0, 2), made.Output + tooMany.Output);
        made.Output.ShouldContain("made: 2");
        await using var session = await run.Beside().ReadAsync(TestContext.Current.CancellationToken);
        var facts = await session.ListAsync(
            "SELECT person_id FROM ledger.fact WHERE kind = 'KnownPairAdded'",
            row => row.IsDBNull(0),
            TestContext.Current.CancellationToken
        );
        facts.ShouldBe([true, true]);
    }
}
