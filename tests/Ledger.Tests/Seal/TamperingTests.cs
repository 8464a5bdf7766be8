using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Ledger.Tests;

public sealed class TamperingTests(FilledLedger filled) : IClassFixture<FilledLedger>
{
    public static IEnumerable<ITheoryDataRow> Rows =>
        from tampering in Tampering.All
        from engine in Enum.GetValues<Engine>()
        select new TheoryDataRow<Engine, string>(engine, tampering.What)
        {
            Traits = { [BothEnginesAttribute.Trait] = [engine.ToString()] },
        };

    [Theory, MemberData(nameof(Rows))]
    public async Task Verify_AfterAForeignHand_FindsWhatItDid(Engine engine, string what)
    {
        var tampering = Tampering.All.Single(tampering => tampering.What == what);
        var ledger = await filled.UntouchedAsync(engine);
        (await ledger.VerifyAsync()).Verified.ShouldBeTrue();

        await ledger.TamperAsync(tampering.Statements);

        var report = await ledger.VerifyAsync();
        report.Verified.ShouldBeFalse();
        report.Findings.ShouldContain(finding => finding.Fault == tampering.Found);
    }
}
