using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.Transports;
using CanCuoc.Chip.Trust;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program.Tests;

/// <summary>The card of the story, taken out of its registry and put into a real pcscd's virtual reader.</summary>
public sealed class CardCommandTests(TestPcscd pcscd, ToldStory story)
    : IClassFixture<TestPcscd>,
        IClassFixture<ToldStory>
{
    private static readonly string[] Why = ["--purpose", "verification", "--ground", "Luật 26/2023/QH15, Điều 10"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Insert_OfTheStorysCard_IsReadByAnyReaderAndSeenByItsHolder()
    {
        pcscd.SkipWhereMissing();
        var (run, number) = (story.Run, story.Number);
        var trust = TrustStore.Parse(await TrustAsync(run)).Value;

        var report = await InsertedAsync(run, number, trust);

        report.AuthenticData.Answer.ShouldBe(Answer.Yes);
        $"{report.Card.DataGroup13!.Number}".ShouldBe(number);
        (await run.RunAsync("looks", number)).Output.ShouldContain("system:console  OpenChip  verification");
    }

    [Fact]
    public async Task Insert_BesideAServer_WorksThroughIt()
    {
        pcscd.SkipWhereMissing();
        var (run, number) = (story.Run, story.Number);
        var trust = TrustStore.Parse(await TrustAsync(run)).Value;
        await using var server = await RunningServer.StartAsync(run.Registry);

        (await InsertedAsync(run, number, trust)).AuthenticData.Answer.ShouldBe(Answer.Yes);
    }

    [Fact]
    public async Task Insert_WithoutCardReaderOrReason_SaysWhatIsMissing()
    {
        var (run, number) = (story.Run, story.Number);
        var other = await SomebodyAsync(run);

        var noReader = await run.RunAsync(["card", "insert", number, "--port", "1", .. Why]);
        var noCard = await run.RunAsync(["card", "insert", other, "--port", "1", .. Why]);
        var noPerson = await run.RunAsync(["card", "insert", "001090999999", .. Why]);
        var noReason = await run.RunAsync("card", "insert", number);
        var again = await ProgramRun.StartAsync(["demo", "--data", run.Data]);

        (noReader.Code, noCard.Code, noPerson.Code, noReason.Code, again.Code).ShouldBe((1, 1, 1, 2, 1));
        noReader.Output.ShouldContain("CHI-26");
        noCard.Output.ShouldContain("CRD-14");
        noCard.Output.ShouldContain("./run demo --data");
        noPerson.Output.ShouldContain("POP-01");
        again.Output.ShouldContain("RUN-27");
    }

    private static async Task<string> SomebodyAsync(ProgramRun run)
    {
        await using var store = run.Beside();
        await using var session = await store.ReadAsync(Cancellation);
        await using var command = session.Connection.CreateCommand();
        command.CommandText = "SELECT number FROM population_person WHERE person_id = 7";
        return $"{await command.ExecuteScalarAsync(Cancellation):D12}";
    }

    private static async Task<byte[]> TrustAsync(ProgramRun run) =>
        System.Text.Encoding.ASCII.GetBytes((await run.RunAsync("card", "trust")).Output);

    private async Task<InspectionReport> InsertedAsync(ProgramRun run, string number, TrustStore trust)
    {
        using var insert = run.Start(["card", "insert", number, "--port", $"{pcscd.Port}", .. Why]);
        try
        {
            using var readers = (await CardReaders.OpenAsync(cancellationToken: Cancellation)).Value;
            await foreach (var change in readers.WatchAsync(Cancellation))
            {
                if (change.Value.Kind == ReaderChangeKind.CardLaid)
                    break;
            }
            using var card = (await readers.ConnectAsync(TestPcscd.Readers[0], Cancellation)).Value;
            var opens = CardAccessNumber.Of(PersonalNumber.Parse(number, null));
            var now = TimeProvider.System.GetUtcNow();
            return (await CardInspection.RunAsync(CardConnection.Of(card), opens, trust, now, Cancellation)).Value;
        }
        finally
        {
            insert.Kill(entireProcessTree: true);
            await insert.WaitForExitAsync(Cancellation);
        }
    }
}
