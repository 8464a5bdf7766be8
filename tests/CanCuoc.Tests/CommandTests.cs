using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class CommandTests
{
    private static readonly string[] Why = ["--purpose", "public-service", "--ground", "Luật 26/2023/QH15, Điều 10"];

    [Theory, BothEngines]
    public async Task Story_SeedSearchReadVerify_EndsWell(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        (await run.RunAsync("seed", "--persons", "400")).Code.ShouldBe(0);

        var (number, name) = await SomebodyAsync(run);
        var found = await run.RunAsync(["search", name, .. Why]);
        var read = await run.RunAsync(["person", number, .. Why]);
        var verified = await run.RunAsync("ledger", "verify");

        found.Output.ShouldContain(number);
        read.Output.ShouldContain(name);
        (found.Code, read.Code, verified.Code).ShouldBe((0, 0, 0));
        verified.Output.ShouldContain("the ledger is whole");
    }

    [Theory, BothEngines]
    public async Task Person_AsOfADay_IsReadAsItWasThen(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (number, name) = await SomebodyAsync(run);

        var today = await run.RunAsync(["person", number, "--known", "31/12/2200", .. Why]);
        var unborn = await run.RunAsync(["person", number, "--as-of", "01/01/1850", .. Why]);
        var unknown = await run.RunAsync(["person", number, "--known", "01/01/2020", .. Why]);
        var noDay = await run.RunAsync(["person", number, "--as-of", "31/02/2020", .. Why]);

        today.Output.ShouldContain(name);
        (unborn.Code, unknown.Code).ShouldBe((1, 1));
        unborn.Output.ShouldContain("POP-96");
        unknown.Output.ShouldContain("POP-96");
        noDay.Output.ShouldContain("--as-of: 01/05/2026");
    }

    [Theory, BothEngines]
    public async Task Looks_ShowTheCitizenEveryLookWithPurposeAndGround(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (number, name) = await SomebodyAsync(run);
        await run.RunAsync(["person", number, .. Why]);
        await run.RunAsync(["search", name, .. Why]);

        var looks = await run.RunAsync("looks", number);

        looks.Code.ShouldBe(0);
        looks.Output.ShouldMatch(
            "system:console  SearchPersons  public-service  Luật 26/2023/QH15, Điều 10  \\[\\d+\\.0\\]"
        );
        looks.Output.ShouldContain("system:console  ReadPersons  public-service");
        (await run.RunAsync("looks", number)).Output.ShouldContain("citizen  ReadOwnTrail  own-request");
    }

    [Theory, BothEngines]
    public async Task Numbers_CountsWhatIsIssuedByCell(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (number, _) = await SomebodyAsync(run);

        var told = await run.RunAsync("numbers");
        var json = await run.RunAsync("numbers", "--prefix", number[..3], "--json");

        (told.Code, json.Code).ShouldBe((0, 0));
        told.Output.ShouldContain(number[..6]);
        json.Output.ShouldContain($"\"cell\":\"{number[..6]}\"");
        (await run.RunAsync("numbers", "--prefix", "79")).Output.ShouldContain("VOC-05");
    }

    [Theory, BothEngines]
    public async Task Statistics_AreThoseOfTheLastCount_ForPeopleAndForPrograms(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        (await run.RunAsync("statistics")).Output.ShouldContain(ReadPopulationFigures.NotCounted.Code);
        await run.RunAsync("seed", "--persons", "400");

        var country = await run.RunAsync("statistics");
        var counted = await run.RunAsync("statistics", "--count", "--unit", "79", "--json");
        var nowhere = await run.RunAsync("statistics", "--unit", "00");

        country.Output.ShouldContain("residents: 400");
        country.Output.ShouldContain("ẩn / hidden");
        counted.Output.ShouldContain("\"unit\":\"79\"");
        (country.Code, counted.Code, nowhere.Code).ShouldBe((0, 0, 1));
        nowhere.Output.ShouldContain(ReadPopulationFigures.NoSuchUnit.Code);
    }

    [Theory, BothEngines]
    public async Task Reconcile_FindsARowChangedBehindTheProgramsBack(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        (await run.RunAsync("reconcile")).Code.ShouldBe(0);
        await TamperAsync(run, "UPDATE population.person SET sex = 3 - sex WHERE person_id = 7");

        var reconciled = await run.RunAsync("reconcile");

        (reconciled.Code, (await run.RunAsync("ledger", "verify")).Code).ShouldBe((1, 0));
        reconciled.Output.ShouldContain("Changed");
    }

    [Theory, BothEngines]
    public async Task Verify_AfterTampering_EndsWithOneAndSaysWhere(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        await TamperAsync(run, "UPDATE ledger.fact SET identifiers = 'x' WHERE ordinal = 0");

        var verified = await run.RunAsync("ledger", "verify");

        verified.Code.ShouldBe(1);
        verified.Output.ShouldContain("FactsChanged 0");
    }

    [Theory, BothEngines]
    public async Task Start_OnACutLedger_IsRefusedAndTheEvidenceStays(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        await run.RunAsync(["search", "Nguyễn Văn Ai", .. Why]);
        var kept = await File.ReadAllTextAsync(run.Checkpoint);
        await TamperAsync(
            run,
            "DELETE FROM ledger.entry WHERE position > 0",
            "DELETE FROM ledger.checkpoint WHERE size > 1",
            "UPDATE ledger.tree SET size = 1"
        );

        var refused = await run.RunAsync(["search", "Nguyễn Văn Ai", .. Why]);
        var verified = await run.RunAsync("ledger", "verify");

        (refused.Code, verified.Code).ShouldBe((1, 1));
        refused.Output.ShouldContain("LED-13");
        verified.Output.ShouldContain("TailCutOff");
        (await File.ReadAllTextAsync(run.Checkpoint)).ShouldBe(kept);
    }

    [Theory, BothEngines]
    public async Task Prove_AFact_GivesAProofAndBetweenCheckpointsTheLedgerOnlyGrew(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var earlier = Path.Combine(run.Folder, "earlier.note");
        File.Copy(run.Checkpoint, earlier);
        await run.RunAsync(["search", "Nguyễn Văn Ai", .. Why]);

        var proof = await run.RunAsync("ledger", "prove", "0.0");
        var grown = await run.RunAsync("ledger", "consistency", earlier, run.Checkpoint);

        (proof.Code, grown.Code).ShouldBe((0, 0));
        proof.Output.ShouldContain("\"entryPath\"");
        (await run.RunAsync("ledger", "prove", "999.0")).Output.ShouldContain("LED-12");
    }

    [Theory]
    [InlineData("person 001090000123", "--purpose")]
    [InlineData("seed --persons 0", "--persons")]
    [InlineData("import nowhere.xml --ethnic-codes 1019", "nowhere.xml")]
    [InlineData("ledger prove x", "POSITION.ORDINAL")]
    [InlineData("--listen nowhere", "--listen")]
    [InlineData("rubbish", "rubbish")]
    public async Task Misuse_EndsWithTwoAndNamesTheFault(string line, string named)
    {
        var (code, output) = await ProgramRun.StartAsync(line.Split(' '));
        (code, output).ShouldSatisfyAllConditions(run => run.code.ShouldBe(2), run => run.output.ShouldContain(named));
    }

    [Theory]
    [InlineData("123", "VOC-01")]
    [InlineData("001090000999", "POP-01")]
    public async Task Person_ByAnImpossibleOrUnknownNumber_IsRefusedInBothLanguages(string number, string code)
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        var refused = await run.RunAsync(["person", number, .. Why]);

        refused.Code.ShouldBe(1);
        refused.Output.ShouldContain(code);
    }

    [Fact]
    public async Task SecondProcess_OnTheSameFolder_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        DataFolder
            .Open(run.Data, FolderKind.Demonstration, TimeProvider.System)
            .IsRefused(out _, out var owned)
            .ShouldBeFalse();
        using (owned)
            (await run.RunAsync("ledger", "verify")).Output.ShouldContain("STO-01");
    }

    [Fact]
    public async Task UnreachableDatabase_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        var refused = await run.RunAsync("seed", "--database", "Host=127.0.0.1;Port=1;Username=x;Timeout=2");

        (refused.Code, refused.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-01")
        );
    }

    private static async Task<(string Number, string Name)> SomebodyAsync(ProgramRun run)
    {
        await using var store = run.Beside();
        await using var session = await store.ReadAsync(default);
        await using var command = session.Connection.CreateCommand();
        var table = session.Engine == Engine.Sqlite ? "population_person" : "population.person";
        command.CommandText = $"SELECT number, name FROM {table} WHERE person_id = 7";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return ($"{row.GetInt64(0):D12}", row.GetString(1));
    }

    private static async Task TamperAsync(ProgramRun run, params string[] statements)
    {
        await using var store = run.Beside();
        await using var session = await store.WriteAsync(default);
        foreach (var statement in statements)
            await session.ExecuteAsync(statement, default);
        await session.CommitAsync(default);
    }
}
