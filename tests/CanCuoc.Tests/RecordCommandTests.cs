using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class RecordCommandTests
{
    private static readonly string[] Why = ["--purpose", "civil-status", "--ground", "Luật 26/2023/QH15, Điều 10"];

    [Theory, BothEngines]
    public async Task Family_OfAFather_NamesTheChild(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (father, child, _) = await FamilyAsync(run);

        var family = await run.RunAsync(["family", father, .. Why]);
        var unborn = await run.RunAsync(["family", father, "--as-of", "01/01/1850", .. Why]);

        family.Code.ShouldBe(0);
        family.Output.ShouldMatch($"Con / Child +{child}");
        (unborn.Code, unborn.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("POP-46")
        );
        (await run.RunAsync(["looks", child])).Output.ShouldContain("ReadFamily  civil-status");
    }

    [Theory, BothEngines]
    public async Task Household_OfTheRecord_ShowsHeadAndMembers(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (father, child, household) = await FamilyAsync(run);
        (await run.RunAsync(["person", father, .. Why])).Output.ShouldMatch($"Household +{household}\n");

        var members = await run.RunAsync(["household", household, .. Why]);
        var before = await run.RunAsync(["household", household, "--known", "01/01/2020", .. Why]);

        members.Code.ShouldBe(0);
        members.Output.ShouldMatch($"^{father} .*Chủ hộ");
        members.Output.ShouldContain(child);
        before.Output.ShouldContain("POP-94");
    }

    [Theory, BothEngines]
    public async Task Person_SeveralNumbers_AreReadInOneLook(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (father, child, _) = await FamilyAsync(run);

        var read = await run.RunAsync(["person", father, child, "001090000999", .. Why]);
        var many = await run.RunAsync(["person", .. Enumerable.Repeat(father, 51), .. Why]);

        read.Code.ShouldBe(1);
        read.Output.ShouldContain(father);
        read.Output.ShouldContain(child);
        read.Output.ShouldContain("POP-01");
        many.Output.ShouldContain("POP-95");
    }

    [Theory, BothEngines]
    public async Task Protected_AtTheConsole_IsAsANumberNobodyHolds(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "50");
        var (father, child, household) = await FamilyAsync(run);
        await ProtectAsync(run, father);
        const string Nobody = "001090000999";
        async Task<string> Say(string number, params string[] command)
        {
            var said = await run.RunAsync([.. command, .. command[0] is "looks" or "reconcile" ? [] : Why]);
            return $"{said.Code} {said.Output}".Replace(number, "number", StringComparison.Ordinal);
        }

        foreach (var command in new[] { "person", "family", "looks" })
            (await Say(father, command, father)).ShouldBe(await Say(Nobody, command, Nobody), command);
        (await Say("-", "household", household)).ShouldNotContain(father);
        (await Say("-", "family", child)).ShouldNotContain(father);
        (await Say("-", "reconcile")).ShouldStartWith("0 ");
    }

    private static async Task ProtectAsync(ProgramRun run, string number)
    {
        await using var store = run.Beside();
        await using var session = await store.WriteAsync(default);
        await session.ExecuteAsync(
            "INSERT INTO population.protection SELECT person_id, 1 FROM population.number WHERE number = @number",
            default,
            ("number", long.Parse(number, CultureInfo.InvariantCulture))
        );
        await session.CommitAsync(default);
    }

    /// <summary>The numbers of a head and of his child, and their household.</summary>
    private static async Task<(string Father, string Child, string Household)> FamilyAsync(ProgramRun run)
    {
        await using var store = run.Beside();
        await using var session = await store.ReadAsync(default);
        var found = await session.ListAsync(
            """
            SELECT f.number, c.number, c.household_id FROM population.person c
            JOIN population.person f ON f.person_id = c.father_id AND f.household_id = c.household_id
            WHERE f.household_relation = 1 LIMIT 1
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            default
        );
        var (father, child, household) = found[0];
        return ($"{father:D12}", $"{child:D12}", household.ToString(CultureInfo.InvariantCulture));
    }
}
